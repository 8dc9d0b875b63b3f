<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
</TS>
