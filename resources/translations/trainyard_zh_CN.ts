<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Commands</name>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
    <message>
        <source>Open a job file...</source>
        <translation>打开作业文件...</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Close window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>在此页查找</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>All commands</source>
        <translation>全部命令</translation>
    </message>
    <message>
        <source>Go to Start</source>
        <translation>转到开始</translation>
    </message>
    <message>
        <source>Go to Jobs</source>
        <translation>转到作业</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Fold or unfold the sidebar</source>
        <translation>折叠或展开侧栏</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Change the theme: light, dark, system</source>
        <translation>切换主题：浅色、深色、跟随系统</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal text size</source>
        <translation>正常文字大小</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一个窗格</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一个窗格</translation>
    </message>
    <message>
        <source>Ask the sites now</source>
        <translation>立即询问站点</translation>
    </message>
    <message>
        <source>Show this computer</source>
        <translation>显示本机</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>About Trainyard</source>
        <translation>关于 Trainyard</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
</context>
<context>
    <name>JobState</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Queued</source>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Staging</source>
        <translation>准备文件</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Stopping</source>
        <translation>停止中</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>失联</translation>
    </message>
</context>
<context>
    <name>JobTexts</name>
    <message>
        <source>Job</source>
        <comment>column of the job table</comment>
        <translation>作业</translation>
    </message>
    <message>
        <source>State</source>
        <comment>column of the job table</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Progress or reason</source>
        <comment>column of the job table</comment>
        <translation>进度或原因</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>column of the job table</comment>
        <translation>站点</translation>
    </message>
    <message>
        <source>Resources</source>
        <comment>column of the job table</comment>
        <translation>资源</translation>
    </message>
    <message>
        <source>Loss</source>
        <comment>column of the job table</comment>
        <translation>损失</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>column of the job table</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Submitted</source>
        <comment>column of the job table: when it was handed in</comment>
        <translation>提交</translation>
    </message>
    <message>
        <source>Duration</source>
        <comment>column of the job table</comment>
        <translation>时长</translation>
    </message>
    <message>
        <source>State</source>
        <comment>filter</comment>
        <translation>状态</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>filter</comment>
        <translation>站点</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>filter</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Since</source>
        <comment>filter</comment>
        <translation>时间</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>filter</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>active</source>
        <comment>filter: jobs that are not over</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>ended</source>
        <comment>filter: jobs that are over</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>today</source>
        <comment>filter: submitted since midnight</comment>
        <translation>今天</translation>
    </message>
    <message>
        <source>24 hours</source>
        <comment>filter: submitted in the last 24 hours</comment>
        <translation>24 小时</translation>
    </message>
    <message>
        <source>7 days</source>
        <comment>filter: submitted in the last 7 days</comment>
        <translation>7 天</translation>
    </message>
    <message>
        <source>30 days</source>
        <comment>filter: submitted in the last 30 days</comment>
        <translation>30 天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>when a job was submitted</comment>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>Qt date format without year</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>Qt date format with year</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM, HH:mm:ss</source>
        <comment>Qt date and time format</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>d MMMM yyyy, HH:mm:ss</source>
        <comment>Qt date and time format</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 s</source>
        <comment>length of time in seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <comment>length of time</comment>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <comment>length of time</comment>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <comment>length of time</comment>
        <translation>%1 天 %2 小时</translation>
    </message>
    <message>
        <source>This computer</source>
        <comment>name of the local site</comment>
        <translation>本机</translation>
    </message>
    <message numerus="yes">
        <source>%1 + %n worker(s)</source>
        <comment>roles of a job; %1 is chief or master</comment>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <comment>of a job</comment>
        <translation>
            <numerusform>%n 个任务</numerusform>
        </translation>
    </message>
    <message>
        <source>epoch %L1 / %L2</source>
        <comment>progress of a training</comment>
        <translation>第 %L1 / %L2 轮</translation>
    </message>
    <message>
        <source>%L1 / %L2</source>
        <comment>progress of a training in steps</comment>
        <translation>%L1 / %L2</translation>
    </message>
    <message>
        <source> %L1 / %L2</source>
        <comment>progress behind its unit</comment>
        <translation> %L1 / %L2</translation>
    </message>
    <message>
        <source>%1 of %2 tasks run</source>
        <comment>a job with several tasks</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>KeysPage</name>
    <message>
        <source>Open; toggle</source>
        <translation>打开，切换</translation>
    </message>
    <message>
        <source>Next or previous control</source>
        <translation>下一个或上一个控件</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>上下文菜单</translation>
    </message>
</context>
<context>
    <name>Menu</name>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Job</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
</context>
<context>
    <name>Moment</name>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>date format</comment>
        <translation>M 月 d 日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>date format</comment>
        <translation>yyyy 年 M 月 d 日</translation>
    </message>
    <message>
        <source>dddd d MMMM</source>
        <comment>date format</comment>
        <translation>M 月 d 日 dddd</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 天 %2 小时</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>About Trainyard</source>
        <translation>关于 Trainyard</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>可以输入的内容</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>jobs in a state, e.g. #failed</source>
        <translation>处于某状态的作业，例如 #失败</translation>
    </message>
    <message>
        <source>a few letters</source>
        <translation>几个字母</translation>
    </message>
    <message>
        <source>jobs, commands and sites; dmlp finds digits-mlp</source>
        <translation>作业、命令和站点，dmlp 可找到 digits-mlp</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
</context>
<context>
    <name>Phases</name>
    <message>
        <source>about %1 left</source>
        <comment>%1 is a length of time</comment>
        <translation>约剩 %1</translation>
    </message>
    <message>
        <source>exit code %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Queued</source>
        <comment>phase of a job</comment>
        <translation>排队中</translation>
    </message>
    <message>
        <source>Staging</source>
        <comment>phase of a job</comment>
        <translation>准备文件</translation>
    </message>
    <message>
        <source>Starting</source>
        <comment>phase of a job</comment>
        <translation>启动中</translation>
    </message>
    <message>
        <source>Running</source>
        <comment>phase of a job</comment>
        <translation>运行中</translation>
    </message>
    <message>
        <source>Finished</source>
        <comment>phase of a job</comment>
        <translation>结束</translation>
    </message>
    <message>
        <source>stopping</source>
        <comment>a job that is being cancelled</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>done</source>
        <comment>phase of a job</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>now</source>
        <comment>phase of a job</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>failed</source>
        <comment>phase of a job</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>ended</source>
        <comment>phase of a job</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>did not happen</source>
        <comment>phase of a job</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>not yet</source>
        <comment>phase of a job</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>SiteHealth</name>
    <message>
        <source>Connected</source>
        <translation>已连接</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>连接中</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Template %1</source>
        <translation>模板 %1</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 已失联</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>Open job</source>
        <translation>打开作业</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) active</source>
        <translation>
            <numerusform>%n 个作业进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>No job is active here</source>
        <translation>此处没有进行中的作业</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::AboutPage</name>
    <message>
        <source>A workbench for deep-learning jobs: write a job once, run it anywhere, watch it learn.</source>
        <translation>深度学习作业工作台：作业只写一次，随处运行，实时观察学习过程。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU 通用公共许可证第 3 版或更新版本</translation>
    </message>
    <message>
        <source>SIL Open Font License 1.1</source>
        <translation>SIL 开放字体许可证 1.1</translation>
    </message>
    <message>
        <source>ISC license</source>
        <translation>ISC 许可证</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3</source>
        <translation>GNU 通用公共许可证第 3 版</translation>
    </message>
    <message>
        <source>About Trainyard</source>
        <translation>关于 Trainyard</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ActivityPanel</name>
    <message>
        <source>Activity</source>
        <translation>动态</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>正在进行</translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>Nothing goes on. What runs and what has ended since the start is listed here.</source>
        <translation>目前没有进行中的事项。正在运行的和启动以来结束的作业会列在这里。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChartCard</name>
    <message>
        <source>Back to all charts</source>
        <translation>返回全部图表</translation>
    </message>
    <message>
        <source>Show this chart alone</source>
        <translation>只显示此图表</translation>
    </message>
    <message>
        <source>%1 (F)</source>
        <translation>%1 (F)</translation>
    </message>
    <message>
        <source>Export and copy</source>
        <translation>导出与复制</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Save as PNG...</source>
        <translation>另存为 PNG...</translation>
    </message>
    <message>
        <source>Save as SVG...</source>
        <translation>另存为 SVG...</translation>
    </message>
    <message>
        <source>Save as PDF...</source>
        <translation>另存为 PDF...</translation>
    </message>
    <message>
        <source>Save points as CSV...</source>
        <translation>将数据点另存为 CSV...</translation>
    </message>
    <message>
        <source>log y</source>
        <translation>y 对数</translation>
    </message>
    <message>
        <source>log x</source>
        <translation>x 对数</translation>
    </message>
    <message>
        <source>5 to 95 %</source>
        <translation>5 至 95 %</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChartGrid</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more chart(s)</source>
        <translation>
            <numerusform>再显示 %n 个图表</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChartView</name>
    <message>
        <source>Chart %1</source>
        <translation>图表 %1</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChartView::Scene</name>
    <message>
        <source>%1: %L2 points, last %3, lowest %4, highest %5</source>
        <translation>%1：%L2 个点，最新 %3，最低 %4，最高 %5</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Remove %1 %2</source>
        <comment>a filter: its name and value</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::ColumnChooser</name>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message>
        <source>Compact</source>
        <translation>紧凑</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Roomy</source>
        <translation>宽松</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Drag to order, or Alt+Up and Alt+Down.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Reset columns</source>
        <translation>重置列</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::CommandPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>Up and Down move · Enter opens · Esc closes</source>
        <translation>上下键移动 · Enter 打开 · Esc 关闭</translation>
    </message>
    <message>
        <source>&gt; commands   @ sites   # states   ? help</source>
        <translation>&gt; 命令   @ 站点   # 状态   ? 帮助</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ConfirmDialog</name>
    <message>
        <source>Type %1 to go on</source>
        <comment>confirmation of something large</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::CurvesPanel</name>
    <message>
        <source>this job</source>
        <translation>此作业</translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n 个标签</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No tag matches. %n tag(s) are hidden by the filter.</source>
        <translation>
            <numerusform>没有匹配的标签。筛选隐藏了 %n 个标签。</numerusform>
        </translation>
    </message>
    <message>
        <source>No points yet. The curves appear here by themselves when the job writes event files to %1.</source>
        <translation>还没有数据点。作业向 %1 写入事件文件后，曲线会自动出现。</translation>
    </message>
    <message>
        <source>This job wrote no event files to %1. A program writes them with TensorBoard's SummaryWriter; the folder is in $TRAINYARD_EVENTS.</source>
        <translation>此作业没有向 %1 写入事件文件。程序可用 TensorBoard 的 SummaryWriter 写入，文件夹见 $TRAINYARD_EVENTS。</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>实时</translation>
    </message>
    <message>
        <source>Live, last point %1 ago</source>
        <translation>实时，%1前更新</translation>
    </message>
    <message>
        <source>Copied the chart %1</source>
        <translation>已复制图表 %1</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::CurvesToolbar</name>
    <message>
        <source>Not a regular expression: %1, at character %2. All tags are shown.</source>
        <translation>不是正则表达式：%1，在第 %2 个字符处。现显示全部标签。</translation>
    </message>
    <message>
        <source>Shows the tags that match; a regular expression (/)</source>
        <translation>显示匹配的标签，可用正则表达式 (/)</translation>
    </message>
    <message>
        <source>Filter tags, regex</source>
        <translation>筛选标签（正则）</translation>
    </message>
    <message>
        <source>Filter tags</source>
        <translation>筛选标签</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>x axis by step (A)</source>
        <translation>x 轴为步数 (A)</translation>
    </message>
    <message>
        <source>Relative</source>
        <translation>相对时间</translation>
    </message>
    <message>
        <source>x axis by time since the first point (A)</source>
        <translation>x 轴为自首个点起的时间 (A)</translation>
    </message>
    <message>
        <source>Wall</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>x axis by time of day (A)</source>
        <translation>x 轴为时刻 (A)</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Exponential moving average as TensorBoard has it; the raw curve stays faint behind it (S)</source>
        <translation>与 TensorBoard 相同的指数移动平均，原始曲线以淡色保留 (S)</translation>
    </message>
    <message>
        <source>Ignore outliers: 5th to 95th percentile</source>
        <translation>忽略离群值：第 5 至 95 百分位</translation>
    </message>
    <message>
        <source>Link the x axes</source>
        <translation>联动 x 轴</translation>
    </message>
    <message>
        <source>Crosshair in all charts</source>
        <translation>所有图表显示十字线</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ErrorWindow</name>
    <message>
        <source>Trainyard cannot open its data</source>
        <translation>Trainyard 无法打开其数据</translation>
    </message>
    <message>
        <source>Nothing has been changed or removed. Jobs that run go on.</source>
        <translation>没有更改或删除任何内容。正在运行的作业会继续。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FilePreviewPane</name>
    <message>
        <source>Beginning of the file</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>the first %1 of %2</source>
        <comment>sizes of what is shown and of the file</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>文件为空。</translation>
    </message>
    <message>
        <source>%1 × %2 · %3</source>
        <comment>pixels of a picture, its size</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::FilesModel</name>
    <message>
        <source>Name</source>
        <comment>column of files</comment>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <comment>column of files</comment>
        <translation>大小</translation>
    </message>
    <message>
        <source>Modified</source>
        <comment>column of files</comment>
        <translation>修改时间</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FilesTab</name>
    <message>
        <source>Files of the job</source>
        <translation>作业文件</translation>
    </message>
    <message>
        <source>Read again</source>
        <translation>重新读取</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Choose a file to see its beginning.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>A folder. Open it to see what is in it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FilterBar</name>
    <message>
        <source>Filter jobs</source>
        <translation>筛选作业</translation>
    </message>
    <message>
        <source>Words, or site:hpc state:failed owner:sarah since:7d name:bert</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Add filter</source>
        <translation>添加筛选</translation>
    </message>
    <message>
        <source>Choose columns</source>
        <translation>选择列</translation>
    </message>
    <message>
        <source>Row height</source>
        <translation>行高</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n 个作业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n job(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%n 个作业中的 %L1 个</numerusform>
        </translation>
    </message>
    <message>
        <source>all</source>
        <comment>filter chip: jobs of all sites</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>No job has one yet</source>
        <comment>menu of filter values</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::HeaderBar</name>
    <message>
        <source>Search or run a command</source>
        <translation>搜索或执行命令</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::InlineMessage</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobActions</name>
    <message>
        <source>Select a job first</source>
        <translation>请先选择作业</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消作业</translation>
    </message>
    <message>
        <source>It has ended already</source>
        <translation>已经结束</translation>
    </message>
    <message>
        <source>Resubmit</source>
        <translation>重新提交</translation>
    </message>
    <message>
        <source>Clone to form</source>
        <translation>复制到表单</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Its folder is not on this computer; see Files</source>
        <translation>其文件夹不在本机，请看“文件”</translation>
    </message>
    <message>
        <source>Copy job id</source>
        <translation>复制作业 ID</translation>
    </message>
    <message>
        <source>Copy as yard command</source>
        <translation>复制为 yard 命令</translation>
    </message>
    <message>
        <source>Remove job</source>
        <translation>移除作业</translation>
    </message>
    <message>
        <source>It is still active: cancel it first</source>
        <translation>仍在进行，请先取消</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <comment>%1 is the name of a job</comment>
        <translation>取消 %1？</translation>
    </message>
    <message>
        <source>It has run for %1.</source>
        <translation>已运行 %1。</translation>
    </message>
    <message>
        <source>It has used %1 for %2.</source>
        <comment>resources; a length of time</comment>
        <translation>已使用 %1，时长 %2。</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)?</source>
        <translation>
            <numerusform>取消 %n 个作业？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>取消 %n 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>Stays</source>
        <comment>what is kept</comment>
        <translation>保留</translation>
    </message>
    <message>
        <source>the log, the curves and every file written so far</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Goes</source>
        <comment>what is lost</comment>
        <translation>失去</translation>
    </message>
    <message>
        <source>the work since its last checkpoint</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep running</source>
        <translation>继续运行</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <comment>%1 is the name of a job</comment>
        <translation>移除 %1？</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)?</source>
        <translation>
            <numerusform>移除 %n 个作业？</numerusform>
        </translation>
    </message>
    <message>
        <source>its place in the table, its log, curves and all files of its folder on the site</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>what was mounted from elsewhere</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>移除 %n 个作业</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobDetail</name>
    <message>
        <source>Overview</source>
        <comment>tab</comment>
        <translation>概览</translation>
    </message>
    <message>
        <source>Curves</source>
        <comment>tab</comment>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>tab</comment>
        <translation>日志</translation>
    </message>
    <message>
        <source>Files</source>
        <comment>tab</comment>
        <translation>文件</translation>
    </message>
    <message>
        <source>Spec</source>
        <comment>tab</comment>
        <translation>规格</translation>
    </message>
    <message>
        <source>Parts of the job</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Clone to form</source>
        <translation>复制到表单</translation>
    </message>
    <message>
        <source>More to do with this job</source>
        <translation>此作业的更多操作</translation>
    </message>
    <message>
        <source>No job selected</source>
        <translation>未选择作业</translation>
    </message>
    <message>
        <source>This job is no longer here</source>
        <translation>此作业已不在此处</translation>
    </message>
    <message>
        <source>Select a job to see its curves, its log and its files.</source>
        <translation>选择作业以查看其曲线、日志和文件。</translation>
    </message>
    <message>
        <source>It has been removed. Its files went with it.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>job %1</source>
        <comment>%1 is its number at the site</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>resources, names of nodes</comment>
        <translation>%2 上的 %1</translation>
    </message>
    <message>
        <source>Cancel job</source>
        <translation>取消作业</translation>
    </message>
    <message>
        <source>Resubmit</source>
        <translation>重新提交</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个作业</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them have ended.</source>
        <translation>全部已结束。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them still active.</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>取消 %n 个作业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>移除 %n 个作业</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resubmit %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>重新提交 %n 个作业</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobNotices</name>
    <message>
        <source>%1 completed</source>
        <translation>%1 已完成</translation>
    </message>
    <message>
        <source>%1 failed</source>
        <translation>%1 失败</translation>
    </message>
    <message>
        <source>%1 was cancelled</source>
        <translation>%1 已取消</translation>
    </message>
    <message>
        <source>%1 reached its time limit</source>
        <translation>%1 达到时限</translation>
    </message>
    <message>
        <source>%1 is lost</source>
        <translation>%1 已失联</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobsHeader</name>
    <message>
        <source>Columns of the job table</source>
        <translation>作业表的列</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobsPage</name>
    <message>
        <source>Show or hide the job under the table</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>The job has the page to itself</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No jobs yet</source>
        <translation>还没有作业</translation>
    </message>
    <message>
        <source>A job is a program, the machines it may use and its data. The demo shows all three and takes 30 seconds.</source>
        <translation>作业由程序、可使用的机器和数据组成。演示展示这三者，约 30 秒。</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
    <message>
        <source>No job matches</source>
        <translation>没有匹配的作业</translation>
    </message>
    <message numerus="yes">
        <source>1 job is hidden by %n filter(s).</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are hidden by %n filter(s).</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Jobs</source>
        <comment>page</comment>
        <translation>作业</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobsTable</name>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::KeysPage</name>
    <message>
        <source>Everywhere</source>
        <translation>全局</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Job form</source>
        <translation>作业表单</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>搜索快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>No key matches “%1”.</source>
        <translation>没有匹配“%1”的快捷键。</translation>
    </message>
    <message>
        <source>Up, Down, Home, End, letters</source>
        <translation>上、下、Home、End、字母</translation>
    </message>
    <message>
        <source>Move in lists; letters jump to a name</source>
        <translation>在列表中移动，按字母跳到对应名称</translation>
    </message>
    <message>
        <source>Enter, Space</source>
        <translation>Enter、空格</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab、Shift+Tab</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Close what is open; leave the field; clear the filter</source>
        <translation>关闭弹出内容，离开输入框，清除筛选</translation>
    </message>
    <message>
        <source>Shift+F10, Menu</source>
        <translation>Shift+F10、菜单键</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::LogRuler</name>
    <message>
        <source>Hits and errors in the log</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::LogTab</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n 行新内容</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Go to line %L1</source>
        <translation type="unfinished" />
    </message>
    <message numerus="yes">
        <source>%Ln line(s) · %1</source>
        <comment>of a log; %1 is its size</comment>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>The job wrote no log.</source>
        <translation>作业没有写日志。</translation>
    </message>
    <message>
        <source>Nothing written yet.</source>
        <translation>尚无内容。</translation>
    </message>
    <message>
        <source>A regular expression. Case counts where it has a capital.</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Not a pattern</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>No hit</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <comment>number of the hit, number of hits</comment>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Save log</source>
        <translation>保存日志</translation>
    </message>
    <message>
        <source>Log saved to %1</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Find in the log (regex)</source>
        <translation>在日志中查找（正则）</translation>
    </message>
    <message>
        <source>Find in the log</source>
        <translation>在日志中查找</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处匹配</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处匹配</translation>
    </message>
    <message>
        <source>Task whose log is shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>First error</source>
        <translation>首个错误</translation>
    </message>
    <message>
        <source>First error (F8)</source>
        <translation>首个错误 (F8)</translation>
    </message>
    <message>
        <source>Times in a column</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>长行换行</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Stay at the end as lines come (F)</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Open the log of a job first</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Follow the log</source>
        <translation>跟随日志</translation>
    </message>
    <message>
        <source>Show times</source>
        <translation>显示时间</translation>
    </message>
    <message>
        <source>Next error</source>
        <translation>下一个错误</translation>
    </message>
    <message>
        <source>Previous error</source>
        <translation>上一个错误</translation>
    </message>
    <message>
        <source>Top of the log</source>
        <translation>日志开头</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>日志末尾</translation>
    </message>
    <message>
        <source>Log of the previous task</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Log of the next task</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::LogView</name>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) of the traceback</source>
        <translation type="unfinished">
            <numerusform />
        </translation>
    </message>
    <message>
        <source>… line cut here: %1 in all</source>
        <comment>a very long line of a log</comment>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::MainWindow</name>
    <message>
        <source>Settings could not be saved: %1</source>
        <translation>无法保存设置：%1</translation>
    </message>
    <message>
        <source>There is nothing to go back to</source>
        <translation>没有可后退的页面</translation>
    </message>
    <message>
        <source>There is nothing ahead</source>
        <translation>没有可前进的页面</translation>
    </message>
    <message>
        <source>There is no page “%1”.</source>
        <translation>没有页面“%1”。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>打开作业文件</translation>
    </message>
    <message>
        <source>Job files (*.tyjob *.json *.yaml *.yml);;All files (*)</source>
        <translation>作业文件 (*.tyjob *.json *.yaml *.yml);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::OverviewTab</name>
    <message>
        <source>Tasks</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Tasks of the job</source>
        <translation>作业的任务</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Overview of the job</source>
        <translation>作业概览</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <comment>a time; a length of time</comment>
        <translation>%1，历时 %2</translation>
    </message>
    <message>
        <source>Site</source>
        <comment>fact of a job</comment>
        <translation>站点</translation>
    </message>
    <message>
        <source>Id at the site</source>
        <comment>fact of a job</comment>
        <translation>站点处 ID</translation>
    </message>
    <message>
        <source>Id</source>
        <comment>fact of a job</comment>
        <translation>ID</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>fact of a job</comment>
        <translation>类型</translation>
    </message>
    <message>
        <source>Owner</source>
        <comment>fact of a job</comment>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Resources</source>
        <comment>fact of a job</comment>
        <translation>资源</translation>
    </message>
    <message>
        <source>Exit code</source>
        <comment>fact of a job</comment>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Folder</source>
        <comment>fact of a job</comment>
        <translation>文件夹</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::PaletteList</name>
    <message>
        <source>Nothing found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>Nothing found. ? shows what can be typed.</source>
        <translation>未找到。输入 ? 查看可以输入的内容。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::PhaseStrip</name>
    <message>
        <source>Phases of the job</source>
        <translation>作业阶段</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::PluginsPage</name>
    <message>
        <source>Found</source>
        <translation>已发现</translation>
    </message>
    <message>
        <source>Does not fit</source>
        <translation>不符</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Unhealthy</source>
        <translation>异常</translation>
    </message>
    <message>
        <source>cluster</source>
        <translation>集群</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>插件</translation>
    </message>
    <message>
        <source>What connects Trainyard to places that run jobs and keep files. A plugin that does not fit is left out; everything else goes on.</source>
        <translation>插件把 Trainyard 与运行作业和保存文件的地方连接起来。不符的插件会被略过，其余照常工作。</translation>
    </message>
    <message>
        <source>No plugin was found</source>
        <translation>未找到插件</translation>
    </message>
    <message>
        <source>Trainyard looks for them beside its program and in its data folder. Install it again.</source>
        <translation>Trainyard 会在程序旁边和数据文件夹中查找插件。请重新安装。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>System follows the desktop</source>
        <translation>“系统”跟随桌面设置</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Changes at once, also on open pages</source>
        <translation>立即生效，包括已打开的页面</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字大小</translation>
    </message>
    <message>
        <source>Rows grow with the text</source>
        <translation>行高随文字变化</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>Ask the sites every</source>
        <translation>询问站点的间隔</translation>
    </message>
    <message>
        <source>Only while a job is active; F5 asks at once</source>
        <translation>仅在有作业进行时，按 F5 立即询问</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>5 s</source>
        <translation>5 秒</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 秒</translation>
    </message>
    <message>
        <source>Tell when a job ends</source>
        <translation>作业结束时通知</translation>
    </message>
    <message>
        <source>A message at the lower right, and in the activity panel</source>
        <translation>在右下角和动态面板中显示</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Data folder</source>
        <translation>数据文件夹</translation>
    </message>
    <message>
        <source>%1. Set TRAINYARD_HOME to use another one.</source>
        <translation>%1。设置 TRAINYARD_HOME 可使用其他文件夹。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::Sidebar</name>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>已存视图</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>需登录</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>离线</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SitePage</name>
    <message>
        <source>Sites</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>再次询问</translation>
    </message>
    <message>
        <source>Asking what is offered here...</source>
        <translation>正在询问此处提供的内容...</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>What is offered here</source>
        <translation>此处提供</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n 个节点</numerusform>
        </translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Free cores</source>
        <translation>空闲核心</translation>
    </message>
    <message>
        <source>Free memory</source>
        <translation>空闲内存</translation>
    </message>
    <message>
        <source>Free GPUs</source>
        <translation>空闲 GPU</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SmallCurve</name>
    <message>
        <source>Curve of %1</source>
        <translation>%1 的曲线</translation>
    </message>
    <message>
        <source>Curve of %1, last value %2</source>
        <translation>%1 的曲线，最新值 %2</translation>
    </message>
    <message>
        <source>Its curve is drawn here</source>
        <translation>曲线将显示在这里</translation>
    </message>
    <message>
        <source>Waiting for points</source>
        <translation>等待数据点</translation>
    </message>
    <message>
        <source>point 1</source>
        <translation>第 1 点</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SpecTab</name>
    <message>
        <source>What is shown</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job file</source>
        <translation>作业文件</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy as yard command</source>
        <translation>复制为 yard 命令</translation>
    </message>
    <message>
        <source>Copies the command that submits exactly this again</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>Job file or plan as JSON</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was worked out for the site and sent to it</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>What was asked for</source>
        <translation type="unfinished" />
    </message>
    <message>
        <source>There is no plan yet: the job was not sent.</source>
        <translation type="unfinished" />
    </message>
</context>
<context>
    <name>trainyard::ui::StartPage</name>
    <message>
        <source>Start here</source>
        <translation>从这里开始</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>第一次使用？</translation>
    </message>
    <message>
        <source>Train your first model in 30 seconds</source>
        <translation>30 秒训练您的第一个模型</translation>
    </message>
    <message>
        <source>The demo trains a small network on handwritten digits, on this computer, with nothing to install. Watch its loss fall, read its log, then clone it to a form and change it.</source>
        <translation>演示在本机上用手写数字训练一个小网络，无需安装任何东西。观察损失下降，查看日志，然后复制到表单中修改。</translation>
    </message>
    <message>
        <source>Run the demo</source>
        <translation>运行演示</translation>
    </message>
    <message>
        <source>Open its form</source>
        <translation>打开其表单</translation>
    </message>
    <message>
        <source>Or begin with</source>
        <translation>或者从这些开始</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
    <message>
        <source>An empty form</source>
        <translation>空白表单</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>打开作业文件</translation>
    </message>
    <message>
        <source>A .tyjob from disk or Git</source>
        <translation>磁盘或 Git 中的 .tyjob</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>查找任何内容</translation>
    </message>
    <message>
        <source>Jobs, commands, sites</source>
        <translation>作业、命令、站点</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Dense layers, NumPy</source>
        <translation>全连接层，NumPy</translation>
    </message>
    <message>
        <source>Logistic, dense or sparse</source>
        <translation>逻辑回归，稠密或稀疏</translation>
    </message>
    <message>
        <source>Images, PyTorch</source>
        <translation>图像，PyTorch</translation>
    </message>
    <message>
        <source>Sequences, PyTorch</source>
        <translation>序列，PyTorch</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) active · %1</source>
        <translation>
            <numerusform>%n 个作业进行中 · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::StatusLine</name>
    <message>
        <source>Up to date</source>
        <translation>已是最新</translation>
    </message>
    <message>
        <source>Synced %1 s ago</source>
        <translation>%1 秒前同步</translation>
    </message>
    <message>
        <source>Synced at %1</source>
        <translation>%1 同步</translation>
    </message>
    <message numerus="yes">
        <source>%n job(s) active</source>
        <translation>
            <numerusform>%n 个作业进行中</numerusform>
        </translation>
    </message>
    <message>
        <source>F1 Keys</source>
        <translation>F1 快捷键</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>此页的快捷键</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::TasksModel</name>
    <message>
        <source>Task</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Exit code</source>
        <translation>退出码</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::Toaster</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AdvancedTab</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>times</source>
        <translation>次</translation>
    </message>
    <message>
        <source>How often the job is started anew after a failure.</source>
        <translation>失败后重新启动作业的次数。</translation>
    </message>
    <message>
        <source>After</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>node_fail preempted failed</source>
        <translation>node_fail preempted failed</translation>
    </message>
    <message>
        <source>The failures that count; words from node_fail, preempted, failed.</source>
        <translation>计入重试的失败原因，可写 node_fail、preempted、failed。</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Among your own jobs at this site.</source>
        <translation>在您于此站点的作业之间比较。</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>低</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>准备</translation>
    </message>
    <message>
        <source>shell, before the tasks</source>
        <translation>shell，在任务之前</translation>
    </message>
    <message>
        <source>Runs in the job&apos;s folder; the job fails where it fails.</source>
        <translation>在作业文件夹中运行；它失败则作业失败。</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>收尾</translation>
    </message>
    <message>
        <source>shell, afterwards, also after a failure</source>
        <translation>shell，结束后运行，失败后也运行</translation>
    </message>
    <message>
        <source>Runs in the job&apos;s folder when the tasks have ended.</source>
        <translation>任务结束后在作业文件夹中运行。</translation>
    </message>
</context>
<context>
    <name>CodeTab</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>small letters, digits, -</source>
        <translation>小写字母、数字、-</translation>
    </message>
    <message>
        <source>Names the job in tables, folders and at the site.</source>
        <translation>作业在表格、文件夹和站点中的名称。</translation>
    </message>
    <message>
        <source>digits-mlp</source>
        <comment>example</comment>
        <translation>digits-mlp</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What the job is for; services listen until stopped.</source>
        <translation>作业的用途；服务类作业会一直监听，直到停止。</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>批处理</translation>
    </message>
    <message>
        <source>Tune</source>
        <translation>调参</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>Notebook</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Serve a model</source>
        <translation>模型服务</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>words, quoted as in a shell</source>
        <translation>按 shell 规则分词</translation>
    </message>
    <message>
        <source>Come behind the program; {{name}} stands for the hyper-parameter of that name.</source>
        <translation>跟在程序之后；{{name}} 代表同名超参数。</translation>
    </message>
    <message>
        <source>Hyper-parameters</source>
        <translation>超参数</translation>
    </message>
    <message>
        <source>become --name=value</source>
        <translation>转换为 --name=value</translation>
    </message>
    <message>
        <source>Numbers, true, false or text; compared between jobs.</source>
        <translation>数字、true、false 或文本；可在作业之间比较。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add a hyper-parameter</source>
        <translation>添加超参数</translation>
    </message>
    <message>
        <source>None. The program uses its own defaults.</source>
        <translation>无。程序使用自己的默认值。</translation>
    </message>
</context>
<context>
    <name>DataTab</name>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>folder, file or s3://bucket/path</source>
        <translation>文件夹、文件或 s3://bucket/path</translation>
    </message>
    <message>
        <source>Seen in the job as</source>
        <translation>作业中的路径</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>挂载</translation>
    </message>
    <message>
        <source>drop files or folders here</source>
        <translation>可将文件或文件夹拖到这里</translation>
    </message>
    <message>
        <source>Data that the tasks see under a path of their own.</source>
        <translation>任务在自己的路径下看到的数据。</translation>
    </message>
    <message>
        <source>Add a mount</source>
        <translation>添加挂载</translation>
    </message>
    <message>
        <source>None. Drop a folder on this tab, or add one.</source>
        <translation>无。可将文件夹拖到此页，或手动添加。</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Event files</source>
        <translation>事件文件</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Where the program writes what the curves are drawn from.</source>
        <translation>程序写入曲线数据的位置。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Where the program leaves the trained model.</source>
        <translation>程序保存训练好的模型的位置。</translation>
    </message>
    <message>
        <source>Keep also</source>
        <translation>另外保留</translation>
    </message>
    <message>
        <source>patterns, such as *.ckpt</source>
        <translation>模式，如 *.ckpt</translation>
    </message>
    <message>
        <source>Files of the job&apos;s folder that are kept when the job is cleared away.</source>
        <translation>清理作业时仍保留的作业文件夹中的文件。</translation>
    </message>
</context>
<context>
    <name>EnvironmentTab</name>
    <message>
        <source>Framework</source>
        <translation>框架</translation>
    </message>
    <message>
        <source>Sets the variables that the framework starts from.</source>
        <translation>设置框架启动所需的变量。</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Of the framework.</source>
        <translation>框架的版本。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <source>auto, a version such as 3.11, or the path of an interpreter.</source>
        <translation>auto、版本号（如 3.11）或解释器路径。</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>for sites with containers</source>
        <translation>用于支持容器的站点</translation>
    </message>
    <message>
        <source>The container that the tasks run in.</source>
        <translation>任务所在的容器。</translation>
    </message>
    <message>
        <source>Modules</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>words, in order</source>
        <translation>按顺序的单词</translation>
    </message>
    <message>
        <source>Loaded before the tasks start, at sites with environment modules.</source>
        <translation>在支持环境模块的站点，于任务启动前加载。</translation>
    </message>
    <message>
        <source>Variables</source>
        <translation>变量</translation>
    </message>
    <message>
        <source>of the tasks&apos; environment</source>
        <translation>任务的环境变量</translation>
    </message>
    <message>
        <source>What Trainyard sets itself, such as RANK, cannot be set here.</source>
        <translation>Trainyard 自己设置的变量（如 RANK）不能在这里设置。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Add a variable</source>
        <translation>添加变量</translation>
    </message>
    <message>
        <source>None beyond those that Trainyard sets.</source>
        <translation>除 Trainyard 设置的以外没有其他变量。</translation>
    </message>
</context>
<context>
    <name>FitReport</name>
    <message>
        <source>%1 cores with %2 free</source>
        <translation>%1 个核心，空闲 %2 个</translation>
    </message>
    <message>
        <source>%1 cores of %2</source>
        <translation>%1 个核心，共 %2 个</translation>
    </message>
    <message>
        <source>%1 of memory with %2 free</source>
        <translation>%1 内存，空闲 %2</translation>
    </message>
    <message>
        <source>%1 of memory of %2</source>
        <translation>%1 内存，共 %2</translation>
    </message>
    <message>
        <source>%1 GPUs; there is none</source>
        <translation>%1 块 GPU，这里没有 GPU</translation>
    </message>
    <message>
        <source>%1 GPUs with %2 free</source>
        <translation>%1 块 GPU，空闲 %2 块</translation>
    </message>
    <message>
        <source>%1 GPUs of %2</source>
        <translation>%1 块 GPU，共 %2 块</translation>
    </message>
    <message>
        <source>%1 of %2 free cores</source>
        <translation>空闲的 %2 个核心中的 %1 个</translation>
    </message>
    <message>
        <source>%1 of %2 free memory</source>
        <translation>空闲的 %2 内存中的 %1</translation>
    </message>
    <message>
        <source>%1 of %2 free GPUs</source>
        <translation>空闲的 %2 块 GPU 中的 %1 块</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between quantities</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>No machine of this site is up, so the job will wait.</source>
        <translation>此站点没有可用的机器，作业将等待。</translation>
    </message>
    <message>
        <source>Will not start: the tasks do not fit the machines side by side.</source>
        <translation>无法启动：各机器无法同时容纳这些任务。</translation>
    </message>
    <message>
        <source>Will not start: asks for %1.</source>
        <translation>无法启动：需要 %1。</translation>
    </message>
    <message>
        <source>Waits: no machine has room for a whole task now.</source>
        <translation>等待：目前没有机器能容纳一个完整的任务。</translation>
    </message>
    <message>
        <source>Waits: needs %1.</source>
        <translation>等待：需要 %1。</translation>
    </message>
    <message>
        <source>Asks for nothing in particular; starts at once.</source>
        <translation>没有特别要求，立即启动。</translation>
    </message>
    <message>
        <source>Uses %1; starts at once.</source>
        <translation>使用%1，立即启动。</translation>
    </message>
</context>
<context>
    <name>NativeField</name>
    <message>
        <source>Options of the site&apos;s own</source>
        <translation>站点专用选项</translation>
    </message>
    <message>
        <source>JSON, by driver</source>
        <translation>JSON，按驱动</translation>
    </message>
    <message>
        <source>Passed through as they are: partitions, accounts, annotations.</source>
        <translation>原样传递：分区、账户、注解。</translation>
    </message>
    <message>
        <source>This is not an object. Write { &quot;driver&quot;: { … } }.</source>
        <translation>这不是一个对象。请写 { &quot;driver&quot;: { … } }。</translation>
    </message>
    <message>
        <source>%1 The file keeps the last valid text.</source>
        <comment>an error of JSON</comment>
        <translation>%1 文件保留上次有效的文本。</translation>
    </message>
</context>
<context>
    <name>PathField</name>
    <message>
        <source>Choose a file...</source>
        <translation>选择文件...</translation>
    </message>
    <message>
        <source>Choose a folder...</source>
        <translation>选择文件夹...</translation>
    </message>
</context>
<context>
    <name>ResourcesTab</name>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>副本数</translation>
    </message>
    <message>
        <source>CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>one task without roles</source>
        <translation>没有角色时为一个任务</translation>
    </message>
    <message>
        <source>chief, master, worker, ps or evaluator; each task gets the addresses of all.</source>
        <translation>chief、master、worker、ps 或 evaluator；每个任务都会得到所有任务的地址。</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>添加角色</translation>
    </message>
    <message>
        <source>None: the job is one task.</source>
        <translation>无：作业只有一个任务。</translation>
    </message>
    <message>
        <source>Start all tasks together, or none</source>
        <translation>所有任务一起启动，否则都不启动</translation>
    </message>
    <message>
        <source>Off: tasks start one by one as room comes free.</source>
        <translation>关闭时：有空位时任务逐个启动。</translation>
    </message>
    <message>
        <source>Time limit</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>90s, 15m, 8h, 2d</source>
        <translation>90s、15m、8h、2d</translation>
    </message>
    <message>
        <source>The job is ended when it has run this long.</source>
        <translation>作业运行到此时长后会被结束。</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>CPU per task</source>
        <translation>每个任务的 CPU</translation>
    </message>
    <message>
        <source>Cores; fractions are allowed.</source>
        <translation>核心数，可以是小数。</translation>
    </message>
    <message>
        <source>Memory per task</source>
        <translation>每个任务的内存</translation>
    </message>
    <message>
        <source>16Gi counts in 1024³ bytes, 16G in 1000³ bytes.</source>
        <translation>16Gi 以 1024³ 字节计，16G 以 1000³ 字节计。</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任意</translation>
    </message>
    <message>
        <source>GPU per task</source>
        <translation>每个任务的 GPU</translation>
    </message>
    <message>
        <source>GPUs; 0.5 is half of one, 500 milli-GPU.</source>
        <translation>GPU 数；0.5 为半块，即 500 milli-GPU。</translation>
    </message>
    <message>
        <source>Which nodes</source>
        <translation>节点条件</translation>
    </message>
    <message>
        <source>expression</source>
        <translation>表达式</translation>
    </message>
    <message>
        <source>Only nodes for which this is true may run the job.</source>
        <translation>只有满足此条件的节点可以运行作业。</translation>
    </message>
    <message>
        <source>Prefer</source>
        <translation>优先</translation>
    </message>
    <message>
        <source>highest first</source>
        <translation>从高到低</translation>
    </message>
    <message>
        <source>Ranks the nodes that may run the job.</source>
        <translation>为可运行作业的节点排序。</translation>
    </message>
</context>
<context>
    <name>SiteField</name>
    <message>
        <source>Any site that fits</source>
        <translation>任意合适的站点</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Where the job runs.</source>
        <translation>作业运行的地方。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::CodeKind</name>
    <message>
        <source>What runs</source>
        <translation>运行内容</translation>
    </message>
    <message>
        <source>Python module</source>
        <translation>Python 模块</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>脚本</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>模块</translation>
    </message>
    <message>
        <source>run by python -m</source>
        <translation>用 python -m 运行</translation>
    </message>
    <message>
        <source>Dotted name, without .py.</source>
        <translation>带点的名称，不含 .py。</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>软件包</translation>
    </message>
    <message>
        <source>sdist or wheel; optional</source>
        <translation>sdist 或 wheel，可选</translation>
    </message>
    <message>
        <source>Installed into an environment of the job&apos;s own; without it the module is run from the folder.</source>
        <translation>安装到作业自己的环境中；不填则从文件夹运行模块。</translation>
    </message>
    <message>
        <source>none: run from the folder</source>
        <translation>无：从文件夹运行</translation>
    </message>
    <message>
        <source>.py by Python, else by the shell</source>
        <translation>.py 用 Python，其他用 shell</translation>
    </message>
    <message>
        <source>Path of the script, in the folder.</source>
        <translation>脚本在文件夹中的路径。</translation>
    </message>
    <message>
        <source>program and its words</source>
        <translation>程序及其参数</translation>
    </message>
    <message>
        <source>Started as it is, without a shell.</source>
        <translation>直接启动，不经过 shell。</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>copied into the job&apos;s folder</source>
        <translation>复制到作业文件夹</translation>
    </message>
    <message>
        <source>A relative path starts where the job file is.</source>
        <translation>相对路径从作业文件所在处开始。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormDocument</name>
    <message>
        <source>A job file is an object: it begins with {.</source>
        <translation>作业文件是一个对象，以 { 开头。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormFields</name>
    <message>
        <source>%1: %2</source>
        <comment>field, message</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more here.</source>
        <comment>mistakes</comment>
        <translation>
            <numerusform>此处还有 %n 处错误。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename it to %1</source>
        <comment>a field of the job file</comment>
        <translation>改名为 %1</translation>
    </message>
    <message>
        <source>Use %1</source>
        <comment>a corrected value</comment>
        <translation>改用 %1</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormFooter</name>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Submit the job (%1)</source>
        <comment>key</comment>
        <translation>提交作业（%1）</translation>
    </message>
    <message>
        <source>Keeps what you typed; it is also kept by itself while you type.</source>
        <translation>保留您输入的内容；输入时也会自动保存。</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a correction</source>
        <translation>
            <numerusform>%n 个字段需要更正</numerusform>
        </translation>
    </message>
    <message>
        <source>1 field needs a correction: %1</source>
        <comment>field</comment>
        <translation>1 个字段需要更正：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a correction, first %1</source>
        <comment>field</comment>
        <translation>
            <numerusform>%n 个字段需要更正，第一个是 %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormPageBar</name>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>表单</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Save as a job file (%1)</source>
        <comment>key</comment>
        <translation>另存为作业文件（%1）</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormPane</name>
    <message>
        <source>Parts of the job</source>
        <translation>作业的各部分</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>%1, needs a correction</source>
        <comment>a tab</comment>
        <translation>%1，需要更正</translation>
    </message>
    <message>
        <source>Remove it</source>
        <comment>a field of the file</comment>
        <translation>移除</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobFormPage</name>
    <message>
        <source>Submit job</source>
        <translation>提交作业</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Nothing to redo.</source>
        <translation>没有可重做的操作。</translation>
    </message>
    <message>
        <source>Start an empty job</source>
        <translation>新建空白作业</translation>
    </message>
    <message>
        <source>Open a job file...</source>
        <translation>打开作业文件...</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Save as...</source>
        <translation>另存为...</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>保存草稿</translation>
    </message>
    <message>
        <source>Copy as yard command</source>
        <translation>复制为 yard 命令</translation>
    </message>
    <message>
        <source>Save the job to a file first; yard reads it from there.</source>
        <translation>请先将作业保存为文件，yard 会从文件读取。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <comment>a tab</comment>
        <translation>转到%1</translation>
    </message>
    <message>
        <source>Go to the next error</source>
        <translation>转到下一个错误</translation>
    </message>
    <message>
        <source>Go to the previous error</source>
        <translation>转到上一个错误</translation>
    </message>
    <message>
        <source>Choose the site</source>
        <translation>选择站点</translation>
    </message>
    <message>
        <source>Show the form</source>
        <translation>显示表单</translation>
    </message>
    <message>
        <source>Show form and JSON</source>
        <translation>显示表单和 JSON</translation>
    </message>
    <message>
        <source>Show the JSON</source>
        <translation>显示 JSON</translation>
    </message>
    <message>
        <source>The command is copied. It reads the file as it was saved last.</source>
        <translation>命令已复制。它读取的是上次保存的文件。</translation>
    </message>
    <message>
        <source>The command is copied.</source>
        <translation>命令已复制。</translation>
    </message>
    <message>
        <source>This is what you had not submitted yet.</source>
        <translation>这是您尚未提交的内容。</translation>
    </message>
    <message>
        <source>It was kept as a draft, %1.</source>
        <comment>file name</comment>
        <translation>已作为草稿保留，%1。</translation>
    </message>
    <message>
        <source>not saved to a file</source>
        <translation>未保存为文件</translation>
    </message>
    <message>
        <source>The draft was not kept</source>
        <translation>草稿未能保存</translation>
    </message>
    <message>
        <source>The draft is kept. New job opens it again.</source>
        <translation>草稿已保存。“新建作业”会再次打开它。</translation>
    </message>
    <message>
        <source>Save the job file</source>
        <translation>保存作业文件</translation>
    </message>
    <message>
        <source>Job files (*.tyjob)</source>
        <translation>作业文件 (*.tyjob)</translation>
    </message>
    <message>
        <source>%1 is saved.</source>
        <comment>file</comment>
        <translation>%1 已保存。</translation>
    </message>
    <message>
        <source>Open a job file</source>
        <translation>打开作业文件</translation>
    </message>
    <message>
        <source>Job files (*.tyjob *.json *.yaml *.yml)</source>
        <translation>作业文件 (*.tyjob *.json *.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>本机</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>作业</translation>
    </message>
    <message>
        <source>New job</source>
        <translation>新建作业</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>edited</source>
        <comment>file</comment>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Submitting...</source>
        <translation>正在提交...</translation>
    </message>
    <message>
        <source>Submit to %1</source>
        <comment>site</comment>
        <translation>提交到 %1</translation>
    </message>
    <message>
        <source>%1 is submitted.</source>
        <comment>job</comment>
        <translation>%1 已提交。</translation>
    </message>
    <message>
        <source>Submit again</source>
        <translation>再次提交</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JsonEditor</name>
    <message>
        <source>Job file as JSON</source>
        <translation>作业文件（JSON）</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JsonPane</name>
    <message>
        <source>Go to the error</source>
        <translation>转到错误处</translation>
    </message>
    <message>
        <source>JSON has an error in line %1; the form shows the last valid text. %2</source>
        <comment>line, message</comment>
        <translation>JSON 第 %1 行有错误；表单显示上次有效的文本。%2</translation>
    </message>
    <message>
        <source>JSON has an error; the form shows the last valid text. %1</source>
        <translation>JSON 有错误；表单显示上次有效的文本。%1</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::PlanPanel</name>
    <message>
        <source>a free one, chosen on submit</source>
        <comment>a TCP port</comment>
        <translation>空闲端口，提交时选定</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Python environment of the job&apos;s own</source>
        <translation>作业自己的 Python 环境</translation>
    </message>
    <message>
        <source>Copied into the job&apos;s folder</source>
        <translation>复制到作业文件夹</translation>
    </message>
    <message>
        <source>Mounts</source>
        <translation>挂载</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境</translation>
    </message>
    <message>
        <source>Task to show</source>
        <translation>要显示的任务</translation>
    </message>
    <message>
        <source>What this computer will run</source>
        <translation>本机将运行</translation>
    </message>
    <message>
        <source>What %1 will run</source>
        <comment>site</comment>
        <translation>%1 将运行</translation>
    </message>
    <message numerus="yes">
        <source>Nothing yet: %n fields need a correction first.</source>
        <translation>
            <numerusform>暂无：请先更正 %n 个字段。</numerusform>
        </translation>
    </message>
    <message>
        <source>Being worked out.</source>
        <translation>正在计算。</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::RowsTable</name>
    <message>
        <source>%1, row %2</source>
        <comment>column title, number</comment>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Remove row %1</source>
        <translation>移除第 %1 行</translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SidePane</name>
    <message>
        <source>%1 of %2 free</source>
        <translation>空闲 %1，共 %2</translation>
    </message>
    <message>
        <source>%1 · the job takes %2</source>
        <comment>free amount, amount</comment>
        <translation>%1 · 作业占用 %2</translation>
    </message>
    <message>
        <source>no GPU</source>
        <translation>无 GPU</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <comment>GPU count, model</comment>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>up</source>
        <comment>state of a node</comment>
        <translation>可用</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>GPUs</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Machines and plan</source>
        <translation>机器与计划</translation>
    </message>
    <message>
        <source>Asking for its machines.</source>
        <translation>正在查询机器。</translation>
    </message>
    <message numerus="yes">
        <source>And %n more machines.</source>
        <translation>
            <numerusform>还有 %n 台机器。</numerusform>
        </translation>
    </message>
</context>
</TS>
