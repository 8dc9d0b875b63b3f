<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>JobTexts</name>
    <message numerus="yes">
        <source>%1 + %n worker(s)</source>
        <comment>roles of a job; %1 is chief or master</comment>
        <translation>
            <numerusform>%1 + %n worker</numerusform>
            <numerusform>%1 + %n workers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n task(s)</source>
        <comment>of a job</comment>
        <translation>
            <numerusform>%n task</numerusform>
            <numerusform>%n tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message numerus="yes">
        <source>%n job(s) active</source>
        <translation>
            <numerusform>%n job active</numerusform>
            <numerusform>%n jobs active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChartGrid</name>
    <message numerus="yes">
        <source>Show %n more chart(s)</source>
        <translation>
            <numerusform>Show %n more chart</numerusform>
            <numerusform>Show %n more charts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::ChipRow</name>
    <message numerus="yes">
        <source>%n more filter(s)</source>
        <translation>
            <numerusform>%n more filter</numerusform>
            <numerusform>%n more filters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::CurvesPanel</name>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No tag matches. %n tag(s) are hidden by the filter.</source>
        <translation>
            <numerusform>No tag matches. %n tag is hidden by the filter.</numerusform>
            <numerusform>No tag matches. %n tags are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FilterBar</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <comment>how many there are</comment>
        <translation>
            <numerusform>%n job</numerusform>
            <numerusform>%n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %n job(s)</source>
        <comment>shown of all</comment>
        <translation>
            <numerusform>%L1 of %n job</numerusform>
            <numerusform>%L1 of %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobActions</name>
    <message numerus="yes">
        <source>Cancel %n job(s)?</source>
        <translation>
            <numerusform>Cancel %n job?</numerusform>
            <numerusform>Cancel %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Cancel %n job</numerusform>
            <numerusform>Cancel %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)?</source>
        <translation>
            <numerusform>Remove %n job?</numerusform>
            <numerusform>Remove %n jobs?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Remove %n job</numerusform>
            <numerusform>Remove %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobDetail</name>
    <message numerus="yes">
        <source>%n job(s) selected</source>
        <translation>
            <numerusform>%n job selected</numerusform>
            <numerusform>%n jobs selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them still active.</source>
        <translation type="unfinished">
            <numerusform />
            <numerusform />
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Cancel %n job</numerusform>
            <numerusform>Cancel %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Remove %n job</numerusform>
            <numerusform>Remove %n jobs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Resubmit %n job(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Resubmit %n job</numerusform>
            <numerusform>Resubmit %n jobs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::JobsPage</name>
    <message numerus="yes">
        <source>1 job is hidden by %n filter(s).</source>
        <translation>
            <numerusform>1 job is hidden by %n filter.</numerusform>
            <numerusform>1 job is hidden by %n filters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 jobs are hidden by %n filter(s).</source>
        <translation>
            <numerusform>%1 jobs are hidden by %n filter.</numerusform>
            <numerusform>%1 jobs are hidden by %n filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::LogTab</name>
    <message numerus="yes">
        <source>%n new line(s)</source>
        <translation>
            <numerusform>%n new line</numerusform>
            <numerusform>%n new lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) · %1</source>
        <comment>of a log; %1 is its size</comment>
        <translation>
            <numerusform>%Ln line · %1</numerusform>
            <numerusform>%Ln lines · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::LogView</name>
    <message numerus="yes">
        <source>%n more line(s) of the traceback</source>
        <translation>
            <numerusform>%n more line of the traceback</numerusform>
            <numerusform>%n more lines of the traceback</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SitePage</name>
    <message numerus="yes">
        <source>%n node(s)</source>
        <translation>
            <numerusform>%n node</numerusform>
            <numerusform>%n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::StartPage</name>
    <message numerus="yes">
        <source>%n job(s) active · %1</source>
        <translation>
            <numerusform>%n job active · %1</numerusform>
            <numerusform>%n jobs active · %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::StatusLine</name>
    <message numerus="yes">
        <source>%n job(s) active</source>
        <translation>
            <numerusform>%n job active</numerusform>
            <numerusform>%n jobs active</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormFields</name>
    <message numerus="yes">
        <source>And %n more here.</source>
        <comment>mistakes</comment>
        <translation>
            <numerusform>And %n more here.</numerusform>
            <numerusform>And %n more here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::FormFooter</name>
    <message numerus="yes">
        <source>%n fields need a correction</source>
        <translation>
            <numerusform>%n field needs a correction</numerusform>
            <numerusform>%n fields need a correction</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fields need a correction, first %1</source>
        <comment>field</comment>
        <translation>
            <numerusform>%n field needs a correction, %1</numerusform>
            <numerusform>%n fields need a correction, first %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::PlanPanel</name>
    <message numerus="yes">
        <source>Nothing yet: %n fields need a correction first.</source>
        <translation>
            <numerusform>Nothing yet: %n field needs a correction first.</numerusform>
            <numerusform>Nothing yet: %n fields need a correction first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trainyard::ui::SidePane</name>
    <message numerus="yes">
        <source>And %n more machines.</source>
        <translation>
            <numerusform>And %n more machine.</numerusform>
            <numerusform>And %n more machines.</numerusform>
        </translation>
    </message>
</context>
</TS>
