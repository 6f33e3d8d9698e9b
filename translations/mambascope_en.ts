<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>DatasetDetails</name>
    <message numerus="yes">
        <source>%Ln lines are left out:</source>
        <translation>
            <numerusform>1 line is left out:</numerusform>
            <numerusform>%Ln lines are left out:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>1 row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>1 line left out</numerusform>
            <numerusform>%Ln lines left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>1 row may still come: not answered yet</numerusform>
            <numerusform>%Ln rows may still come: not answered yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n state</numerusform>
            <numerusform>%n states</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n pair</numerusform>
            <numerusform>%n pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PromptNoteText</name>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>The prompt has %n space at byte %1, which is kept</numerusform>
            <numerusform>The prompt has %n spaces in a row at byte %1, which are kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>The prompt has %n carriage return (line ends of Windows are CR LF), kept as a character of its own</numerusform>
            <numerusform>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>The prompt has %1 at byte %2, and 1 more such character. They are kept: a model reads each as a character of its own, not as a plain space</numerusform>
            <numerusform>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationGrid</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>1 prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>1 prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>windows of %n layers</source>
        <translation>
            <numerusform>windows of 1 layer</numerusform>
            <numerusform>windows of %n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>1 outlier: a prompt far from the middle half, where the mean is strongest</numerusform>
            <numerusform>%Ln outliers: prompts far from the middle half, where the mean is strongest</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>1 row: the one that the data set&apos;s table shows.</numerusform>
            <numerusform>%Ln rows: those that the data set&apos;s table shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message numerus="yes">
        <source>The convolution (width %1) still passes a token %n positions on</source>
        <translation>
            <numerusform>The convolution (width %1) still passes a token %n position on</numerusform>
            <numerusform>The convolution (width %1) still passes a token %n positions on</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>%n token in %1: %2</numerusform>
            <numerusform>%n tokens in %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>%1: the short convolution (width %2) still brings a cut token to its right neighbour, and with it to the query.</numerusform>
            <numerusform>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>the same, %n number</numerusform>
            <numerusform>the same, %n numbers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>The result came out the same, to the last bit</numerusform>
            <numerusform>All %n results came out the same, to the last bit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>%n result differs, by %1 at most</numerusform>
            <numerusform>%n results differ, by %1 at most</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>%n result can&apos;t be computed again</numerusform>
            <numerusform>%n results can&apos;t be computed again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>1 result differs, but in no number: in texts or in how many numbers there are</numerusform>
            <numerusform>%n results differ, but in no number: in texts or in how many numbers there are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutListModel</name>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>remove %n knockout</numerusform>
            <numerusform>remove %n knockouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>Saved %1 without %n result, for which there was no room</numerusform>
            <numerusform>Saved %1 without %n results, for which there was no room</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>Settings that can&apos;t be used are replaced by their defaults: %1; and 1 more</numerusform>
            <numerusform>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TokenStrip</name>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>and %n more token</numerusform>
            <numerusform>and %n more tokens</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>about %n s left</numerusform>
            <numerusform>about %n s left</numerusform>
        </translation>
    </message>
</context>
</TS>
