<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="he" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>mean signed weight</source>
        <translation>משקל ממוצע עם סימן</translation>
    </message>
    <message>
        <source>mean weight over heads</source>
        <translation>משקל ממוצע על פני הראשים</translation>
    </message>
    <message>
        <source>mean |weight|</source>
        <translation>|משקל| ממוצע</translation>
    </message>
    <message>
        <source>mean |weight|, row-normalised</source>
        <translation>|משקל| ממוצע, מנורמל לפי שורה</translation>
    </message>
    <message>
        <source>contribution norm</source>
        <translation>נורמת התרומה</translation>
    </message>
    <message>
        <source>signed weight</source>
        <translation>משקל עם סימן</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>משקל</translation>
    </message>
    <message>
        <source>|weight|</source>
        <translation>|משקל|</translation>
    </message>
    <message>
        <source>|weight|, row-normalised</source>
        <translation>|משקל|, מנורמל לפי שורה</translation>
    </message>
    <message>
        <source>share</source>
        <translation>חלק יחסי</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>תרומה</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>השליש האיטי</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>השליש האמצעי</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>השליש המהיר</translation>
    </message>
    <message>
        <source>channel %1: %2</source>
        <translation>ערוץ ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>head %1: %2</source>
        <translation>ראש ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>AttentionTrust</name>
    <message>
        <source>mean</source>
        <translation>ממוצע</translation>
    </message>
    <message>
        <source>The head&apos;s own softmax weights: with them the sum over the sources is the head&apos;s output.</source>
        <translation>משקלי ה־softmax של הראש עצמו: איתם הסכום על פני המקורות הוא הפלט של הראש.</translation>
    </message>
    <message>
        <source>The mean over heads of exact softmax weights; single heads may differ.</source>
        <translation>הממוצע על פני הראשים של משקלי softmax מדויקים; ראשים בודדים עשויים להיות שונים.</translation>
    </message>
    <message>
        <source>The head&apos;s own signed weights: with them the sum over the sources, and the skip term, is the head&apos;s output.</source>
        <translation>המשקלים עם סימן של הראש עצמו: איתם הסכום על פני המקורות, בתוספת איבר הדילוג, הוא הפלט של הראש.</translation>
    </message>
    <message>
        <source>The mean over heads of exact signed weights; heads of opposite sign cancel.</source>
        <translation>הממוצע על פני הראשים של משקלים מדויקים עם סימן; ראשים בעלי סימן הפוך מבטלים זה את זה.</translation>
    </message>
    <message>
        <source>magnitude</source>
        <translation>ערך מוחלט</translation>
    </message>
    <message>
        <source>Magnitudes of the head&apos;s exact weights, without signs.</source>
        <translation>ערכים מוחלטים של המשקלים המדויקים של הראש, ללא סימן.</translation>
    </message>
    <message>
        <source>The mean over heads of the magnitudes of exact weights, without signs.</source>
        <translation>הממוצע על פני הראשים של ערכים מוחלטים של משקלים מדויקים, ללא סימן.</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>מנורמל</translation>
    </message>
    <message>
        <source>Magnitudes of exact weights, divided by the sum of their row: shares without signs, not the weights themselves.</source>
        <translation>ערכים מוחלטים של משקלים מדויקים, מחולקים בסכום השורה שלהם: חלקים יחסיים ללא סימן, לא המשקלים עצמם.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>נורמה</translation>
    </message>
    <message>
        <source>Norms of what each source adds to the output; what they add may cancel, so norms don&apos;t add up to the output&apos;s.</source>
        <translation>נורמות של מה שכל מקור מוסיף לפלט; התוספות עשויות לבטל זו את זו, ולכן הנורמות אינן מסתכמות לנורמה של הפלט.</translation>
    </message>
    <message>
        <source>Measured on this prompt: the weights rebuild each layer&apos;s output to a relative error of %1 at most.</source>
        <translation>נמדד על הפרומפט הזה: המשקלים משחזרים את הפלט של כל שכבה בשגיאה יחסית של ⁨%1⁩ לכל היותר.</translation>
    </message>
</context>
<context>
    <name>BlockDrawing</name>
    <message>
        <source>blocked layer</source>
        <translation>השכבה החסומה</translation>
    </message>
    <message>
        <source>middle of the blocked layers</source>
        <translation>אמצע השכבות החסומות</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>שינוי יחסי ב־⁨p⁩</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Blocked how</source>
        <translation>אופן החסימה</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>מה נחסם</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>שכבה ראשונה</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>שכבה אחרונה</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>הסתברות לפני</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>הסתברות</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
</context>
<context>
    <name>BlockText</name>
    <message>
        <source>knocked out</source>
        <translation>מנוטרל</translation>
    </message>
    <message>
        <source>strictly knocked out</source>
        <translation>מנוטרל בקפדנות</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens follow</source>
        <translation>⁨%1⁩ מוחלף בממוצע שלו, שאר הטוקנים משתנים בהתאם</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens restored</source>
        <translation>⁨%1⁩ מוחלף בממוצע שלו, שאר הטוקנים משוחזרים</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>הטקסט המצורף</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>טרם חושב</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏⁨%1⁩, ⁨%2⁩: ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>predictions</source>
        <translation>תחזיות</translation>
    </message>
    <message>
        <source>knockout map</source>
        <translation>מפת נוקאאוט</translation>
    </message>
    <message>
        <source>information flow</source>
        <translation>זרימת מידע</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>קשב</translation>
    </message>
    <message>
        <source>clean run, token %1</source>
        <translation>הרצה נקייה, טוקן ⁨%1⁩</translation>
    </message>
    <message>
        <source>knockout %1, token %2</source>
        <translation>נוקאאוט ⁨%1⁩, טוקן ⁨%2⁩</translation>
    </message>
    <message>
        <source>layer %1, %2 ← %3</source>
        <translation>שכבה ⁨%1⁩, ⁨%2⁩ → ⁨%3⁩</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>הרצה נקייה</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>logits %1 σ (%2)</source>
        <translation>לוגיטים ⁨%1⁩ σ‏ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>probabilities %1 (%2)</source>
        <translation>הסתברויות ⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>relative %1 (%2)</source>
        <translation>יחסית ⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>%1 of the layer&apos;s largest (%2)</source>
        <translation>⁨%1⁩ מהמרבי בשכבה (⁨%2⁩)</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with seed %3</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩, הוגרלו עם זרע ⁨%3⁩</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>כל ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
    <message>
        <source>float64: %1</source>
        <translation>float64: %1</translation>
    </message>
    <message>
        <source>checking against float64… %1 %</source>
        <translation>משווה ל־float64… ⁨%1⁩ %</translation>
    </message>
    <message>
        <source>logits %1 σ</source>
        <translation>לוגיטים ⁨%1⁩ σ</translation>
    </message>
    <message>
        <source>probabilities %1</source>
        <translation>הסתברויות ⁨%1⁩</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>קשב ⁨%1⁩</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>המודל השמאלי</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>המודל הימני</translation>
    </message>
    <message>
        <source>running</source>
        <translation>רץ</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>טוקן</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>במעקב</translation>
    </message>
    <message>
        <source>A</source>
        <comment>a state</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>a state</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
</context>
<context>
    <name>CutHeads</name>
    <message>
        <source>slow-decay channels only</source>
        <translation>רק ערוצים בדעיכה איטית</translation>
    </message>
    <message>
        <source>slow-decay heads only</source>
        <translation>רק ראשים בדעיכה איטית</translation>
    </message>
    <message>
        <source>middle-decay channels only</source>
        <translation>רק ערוצים בדעיכה בינונית</translation>
    </message>
    <message>
        <source>middle-decay heads only</source>
        <translation>רק ראשים בדעיכה בינונית</translation>
    </message>
    <message>
        <source>fast-decay channels only</source>
        <translation>רק ערוצים בדעיכה מהירה</translation>
    </message>
    <message>
        <source>fast-decay heads only</source>
        <translation>רק ראשים בדעיכה מהירה</translation>
    </message>
    <message>
        <source>channel %1 only</source>
        <translation>רק ערוץ ⁨%1⁩</translation>
    </message>
    <message>
        <source>head %1 only</source>
        <translation>רק ראש ⁨%1⁩</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>כל הערוצים</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>כל הראשים</translation>
    </message>
</context>
<context>
    <name>DataActions</name>
    <message>
        <source>Saved %1</source>
        <translation>⁨%1⁩ נשמר</translation>
    </message>
    <message>
        <source>Open a data set first: an experiment runs over the rows shown</source>
        <translation>יש לפתוח קודם מערך נתונים: ניסוי רץ על השורות המוצגות</translation>
    </message>
    <message>
        <source>R&amp;un an experiment…</source>
        <translation>ה&amp;רצת ניסוי…</translation>
    </message>
    <message>
        <source>run…</source>
        <translation>הרצה…</translation>
    </message>
    <message>
        <source>&amp;Pause the experiment, or go on</source>
        <translation>ה&amp;שהיית הניסוי, או המשך</translation>
    </message>
    <message>
        <source>pause or go on</source>
        <translation>השהיה או המשך</translation>
    </message>
    <message>
        <source>&amp;End the experiment: what is done stays</source>
        <translation>סיום &amp;הניסוי: מה שנעשה נשאר</translation>
    </message>
    <message>
        <source>end</source>
        <translation>סיום</translation>
    </message>
    <message>
        <source>Open resul&amp;ts…</source>
        <translation>פתיחת &amp;תוצאות…</translation>
    </message>
    <message>
        <source>open…</source>
        <translation>פתיחה…</translation>
    </message>
    <message>
        <source>C&amp;lose the results</source>
        <translation>ס&amp;גירת התוצאות</translation>
    </message>
    <message>
        <source>&amp;Open data set…</source>
        <translation>&amp;פתיחת מערך נתונים…</translation>
    </message>
    <message>
        <source>&amp;CounterFact: 21,919 prompts</source>
        <translation>&amp;CounterFact: ‏21,919 פרומפטים</translation>
    </message>
    <message>
        <source>&amp;RELATIONS: the factual ones</source>
        <translation>RELATIONS: ה&amp;עובדתיים</translation>
    </message>
    <message>
        <source>&amp;How it was understood, and lines left out…</source>
        <translation>&amp;איך הוא הובן, ושורות שהושמטו…</translation>
    </message>
    <message>
        <source>&amp;Filter the rows</source>
        <translation>&amp;סינון השורות</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>הצגת &amp;כל השורות</translation>
    </message>
    <message>
        <source>&amp;Save the rows shown as a selection…</source>
        <translation>ש&amp;מירת השורות המוצגות כבחירה…</translation>
    </message>
    <message>
        <source>Ask both &amp;models about every row</source>
        <translation>שאילת שני המו&amp;דלים על כל שורה</translation>
    </message>
    <message>
        <source>ask models</source>
        <translation>שאילת המודלים</translation>
    </message>
    <message>
        <source>Figure li&amp;ke a paper&apos;s…</source>
        <translation>א&amp;יור כמו במאמר…</translation>
    </message>
    <message>
        <source>figure…</source>
        <translation>איור…</translation>
    </message>
</context>
<context>
    <name>DatasetColumns</name>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>דירוג</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>הסביר ביותר</translation>
    </message>
    <message>
        <source>row %1: %2 → %3</source>
        <translation>שורה ⁨%1⁩: ⁨%2⁩ ← ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 is right, p = %2</source>
        <translation>⁨%1⁩ צודק, p = ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 says %2; the answer has rank %3, p = %4</source>
        <translation>⁨%1⁩ אומר ⁨%2⁩; דירוג התשובה הוא ⁨%3⁩, p = ⁨%4⁩</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked about it</source>
        <translation>אי אפשר לשאול את ⁨%1⁩ על כך</translation>
    </message>
    <message>
        <source>p</source>
        <comment>probability of the answer, as a short heading</comment>
        <translation>p</translation>
    </message>
</context>
<context>
    <name>DatasetDetails</name>
    <message numerus="yes">
        <source>%Ln lines are left out:</source>
        <translation>
            <numerusform>שורה אחת בקובץ הושמטה:</numerusform>
            <numerusform>%Ln שורות בקובץ הושמטו:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩ שורות</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>שורה אחת</numerusform>
            <numerusform>%Ln שורות</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>תשובה</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>template</source>
        <translation>תבנית</translation>
    </message>
    <message>
        <source>%1, selection “%2”</source>
        <translation>⁨%1⁩, בחירה &quot;⁨%2⁩&quot;</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>שורה אחת בקובץ הושמטה</numerusform>
            <numerusform>%Ln שורות בקובץ הושמטו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>ייתכן שתיווסף עוד שורה אחת: עדיין אין תשובה</numerusform>
            <numerusform>ייתכן שייווספו עוד %Ln שורות: עדיין אין תשובה</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>עדיין קורא</translation>
    </message>
    <message>
        <source>the file has more: the table shows its first %1, experiments read all</source>
        <translation>בקובץ יש עוד: הטבלה מציגה את ⁨%1⁩ הראשונות, ניסויים קוראים את כולן</translation>
    </message>
    <message>
        <source>%1 is right in %2 of %3</source>
        <translation>⁨%1⁩ צודק ב־⁨%2⁩ מתוך ⁨%3⁩</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>שניהם ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>⁨%1⁩: נותרו ⁨%2⁩ שניות</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>‏⁨%1⁩ → ⁨%2⁩</translation>
    </message>
    <message>
        <source>kept besides: %1</source>
        <translation>נשמרו בנוסף: ⁨%1⁩</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>שורות JSON</translation>
    </message>
    <message>
        <source>CSV, fields end with %1</source>
        <translation>CSV, שדות מסתיימים ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>fields end with a tab</source>
        <translation>שדות מסתיימים בתו טאב</translation>
    </message>
    <message>
        <source>relations with their templates and samples</source>
        <translation>יחסים עם התבניות והדוגמאות שלהם</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Follow an answer</source>
        <translation>מעקב אחר תשובה</translation>
    </message>
    <message>
        <source>Answer whose probability is followed (empty: each model&apos;s own):</source>
        <translation>התשובה שאחר ההסתברות שלה עוקבים (ריק: של כל מודל בנפרד):</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>ביצוע חוזר</translation>
    </message>
    <message>
        <source>Go to the &amp;prompt</source>
        <translation>מעבר ל&amp;פרומפט</translation>
    </message>
    <message>
        <source>Prompt &amp;gallery…</source>
        <translation>&amp;גלריית פרומפטים…</translation>
    </message>
    <message>
        <source>Gallery ▾</source>
        <translation>גלריה ▾</translation>
    </message>
    <message>
        <source>&amp;Follow an answer…</source>
        <translation>&amp;מעקב אחר תשובה…</translation>
    </message>
    <message>
        <source>Guess the &amp;subject again</source>
        <translation>&amp;ניחוש הנושא מחדש</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>ביטול: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>ביצוע חוזר: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>הגדרו&amp;ת…</translation>
    </message>
</context>
<context>
    <name>EditCharts</name>
    <message>
        <source>decay</source>
        <translation>דעיכה</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>−ln p of the new object</source>
        <translation>⁨−ln p⁩ של המושא החדש</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>step of the optimiser</source>
        <translation>צעד האופטימיזציה</translation>
    </message>
    <message>
        <source>layer that is edited</source>
        <translation>השכבה שנערכת</translation>
    </message>
    <message>
        <source>score, %</source>
        <translation>ציון, %</translation>
    </message>
</context>
<context>
    <name>EditFigure</name>
    <message>
        <source>p(%1), the new object</source>
        <translation>⁨p(%1)⁩, המושא החדש</translation>
    </message>
    <message>
        <source>p(%1), the true one</source>
        <translation>⁨p(%1)⁩, המושא האמיתי</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>לפני העריכה</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>אחריה</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>אופטימיזציה</translation>
    </message>
    <message>
        <source>Scores by layer</source>
        <translation>ציונים לפי שכבה</translation>
    </message>
</context>
<context>
    <name>EditPaint</name>
    <message>
        <source>%1 (per cent) · %2</source>
        <translation>⁨%1⁩ (באחוזים) · ⁨%2⁩</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>p(%1), new</source>
        <translation>⁨p(%1)⁩, חדש</translation>
    </message>
    <message>
        <source>p(%1), true</source>
        <translation>⁨p(%1)⁩, אמיתי</translation>
    </message>
</context>
<context>
    <name>EditShownWords</name>
    <message>
        <source>rewrite</source>
        <translation>שכתוב</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>פרפרזה</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>שכן</translation>
    </message>
    <message>
        <source>; now it is the top answer</source>
        <translation>; כעת הוא התשובה המובילה</translation>
    </message>
    <message>
        <source>; it is no longer the top answer</source>
        <translation>; הוא כבר אינו התשובה המובילה</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 %4, %5 %6%7</source>
        <translation>‏⁨%1⁩ &quot;⁨%2⁩&quot;: ⁨%3⁩ ⁨%4⁩, ⁨%5⁩ ⁨%6⁩⁨%7⁩</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>‏⁨%1⁩ ⁨%2⁩ ← ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>‏⁨%1⁩ ⁨%2⁩</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>עדיין אין ערך</translation>
    </message>
    <message>
        <source>%1, edited in layer %2: %3</source>
        <translation>⁨%1⁩, בעריכה בשכבה ⁨%2⁩: ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 of layer %2</source>
        <translation>⁨%1⁩ בשכבה ⁨%2⁩</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 → %4</source>
        <translation>‏⁨%1⁩ · ⁨%2⁩ · ⁨%3⁩ ← ⁨%4⁩</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>חלק</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>מטריצה</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>סוג</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>New object, before</source>
        <translation>המושא החדש, לפני</translation>
    </message>
    <message>
        <source>New object, after</source>
        <translation>המושא החדש, אחרי</translation>
    </message>
    <message>
        <source>True object, before</source>
        <translation>המושא האמיתי, לפני</translation>
    </message>
    <message>
        <source>True object, after</source>
        <translation>המושא האמיתי, אחרי</translation>
    </message>
    <message>
        <source>Top answer, before</source>
        <translation>תשובה מובילה, לפני</translation>
    </message>
    <message>
        <source>Top answer, after</source>
        <translation>תשובה מובילה, אחרי</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>צעד</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>הפסד</translation>
    </message>
    <message>
        <source>−ln p</source>
        <translation>−ln p</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>דעיכה</translation>
    </message>
    <message>
        <source>Probability in the contexts</source>
        <translation>הסתברות בהקשרים</translation>
    </message>
    <message>
        <source>Norm of the shift</source>
        <translation>נורמת ההיסט</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>%1 of layer %2: %3 → %4</source>
        <translation>⁨%1⁩ בשכבה ⁨%2⁩: ⁨%3⁩ ← ⁨%4⁩</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Type a prompt, or choose one from the gallery</source>
        <translation>יש להקליד פרומפט או לבחור אחד מהגלריה</translation>
    </message>
    <message>
        <source>The subject “%1” is not in the prompt; drag over tokens to mark it</source>
        <translation>הנושא &quot;⁨%1⁩&quot; אינו בפרומפט; יש לגרור על פני טוקנים כדי לסמן אותו</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>אי אפשר לקרוא את ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>אי אפשר לכתוב את ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16</source>
        <translation>⁨%1⁩ מכיל משקלים מקוונטטים (⁨%2⁩); יש להשתמש במודל ב־fp32, fp16 או bf16</translation>
    </message>
    <message>
        <source>%1 does not fit its config.json: %2</source>
        <translation>⁨%1⁩ אינו תואם ל־config.json שלו: ⁨%2⁩</translation>
    </message>
    <message>
        <source>There is no model “%1”; looked for %2</source>
        <translation>אין מודל &quot;⁨%1⁩&quot;; חיפשנו את ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: %2 is not supported; supported are %3</source>
        <translation>⁨%1⁩: ⁨%2⁩ אינו נתמך; הנתמכים הם ⁨%3⁩</translation>
    </message>
    <message>
        <source>Device %1 can&apos;t be used: %2</source>
        <translation>אי אפשר להשתמש בהתקן ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>ההתקן ⁨%1⁩ נכשל: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 “%2”: expected %3</source>
        <translation>⁨%1⁩ &quot;⁨%2⁩&quot;: ציפינו ל־⁨%3⁩</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long, and %3 reads at most %2; shorten it</source>
        <translation>אורך הפרומפט ⁨%1⁩ בתים, ו־⁨%3⁩ קורא לכל היותר ⁨%2⁩; יש לקצר אותו</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens long, and %3 takes at most %2; shorten it</source>
        <translation>אורך הפרומפט ⁨%1⁩ טוקנים, ו־⁨%3⁩ מקבל לכל היותר ⁨%2⁩; יש לקצר אותו</translation>
    </message>
    <message>
        <source>The role “%1” needs a subject; drag over tokens to mark it</source>
        <translation>לתפקיד &quot;⁨%1⁩&quot; דרוש נושא; יש לגרור על פני טוקנים כדי לסמן אותו</translation>
    </message>
    <message>
        <source>Knockout “%1”: expected %3 at byte %2</source>
        <translation>נוקאאוט &quot;⁨%1⁩&quot;: ציפינו ל־⁨%3⁩ בבית ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: there is no token %2; the prompt has %3 tokens, counted from 0</source>
        <translation>⁨%1⁩: אין טוקן ⁨%2⁩; בפרומפט ⁨%3⁩ טוקנים, הספירה מ־0</translation>
    </message>
    <message>
        <source>%1: there is no layer %2; the model has %3, counted from 0</source>
        <translation>⁨%1⁩: אין שכבה ⁨%2⁩; במודל יש ⁨%3⁩, הספירה מ־0</translation>
    </message>
    <message>
        <source>%1: there is no head %2; each layer has %3, counted from 0</source>
        <translation>⁨%1⁩: אין ראש ⁨%2⁩; בכל שכבה יש ⁨%3⁩, הספירה מ־0</translation>
    </message>
    <message>
        <source>%1: there is no channel %2; each layer has %3, counted from 0</source>
        <translation>⁨%1⁩: אין ערוץ ⁨%2⁩; בכל שכבה יש ⁨%3⁩, הספירה מ־0</translation>
    </message>
    <message>
        <source>A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2</source>
        <translation>חלון של ⁨%1⁩ שכבות אינו מתאים; במודל ⁨%2⁩ שכבות, לכן יש לבחור בין 1 ל־⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist</source>
        <translation>⁨%1⁩ אינו קיים</translation>
    </message>
    <message>
        <source>%1 was changed, shortened or lost while it was in use; the next request loads the model again</source>
        <translation>⁨%1⁩ שונה, קוצר או אבד בזמן שהיה בשימוש; הבקשה הבאה תטען את המודל מחדש</translation>
    </message>
    <message>
        <source>%1: %2: expected %3</source>
        <translation>⁨%1⁩: ⁨%2⁩: ציפינו ל־⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 has no tensor “%2” of shape %3, which its config.json asks for</source>
        <translation>ב־⁨%1⁩ אין טנזור &quot;⁨%2⁩&quot; בצורה ⁨%3⁩, שה־config.json שלו דורש</translation>
    </message>
    <message>
        <source>%1: tensor “%2” is %3, expected %4</source>
        <translation>⁨%1⁩: הטנזור &quot;⁨%2⁩&quot; הוא ⁨%3⁩, ציפינו ל־⁨%4⁩</translation>
    </message>
    <message>
        <source>%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed</source>
        <translation>⁨%1⁩: הטנזור &quot;⁨%2⁩&quot; מכיל NaN או אינסוף; הקובץ פגום, או שהאימון שלו נכשל</translation>
    </message>
    <message>
        <source>%1: models of type “%2” are not supported; supported are %3</source>
        <translation>⁨%1⁩: מודלים מסוג &quot;⁨%2⁩&quot; אינם נתמכים; הנתמכים הם ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 has no tokenizer.json; looked for %2; put one there, or choose one</source>
        <translation>ל־⁨%1⁩ אין tokenizer.json; חיפשנו את ⁨%2⁩; יש לשים שם אחד, או לבחור אחד</translation>
    </message>
    <message>
        <source>%1: out of memory during: %2</source>
        <translation>⁨%1⁩: אזל הזיכרון במהלך: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory on %3, where only %4 are free; try %5</source>
        <translation>⁨%1⁩ דורש ⁨%2⁩ זיכרון ב־⁨%3⁩, שבו רק ⁨%4⁩ פנויים; כדאי לנסות ⁨%5⁩</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>שגיאה לא ידועה</translation>
    </message>
    <message>
        <source>Cancelled; “Compute again” in the Models menu starts it anew</source>
        <translation>בוטל; &quot;חישוב מחדש&quot; בתפריט מודלים מתחיל מחדש</translation>
    </message>
    <message>
        <source>Patch “%1”: expected %3 at byte %2</source>
        <translation>טלאי &quot;⁨%1⁩&quot;: ציפינו ל־⁨%3⁩ בבית ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>EstimateCheck</name>
    <message>
        <source>at most %1 off (%2)</source>
        <translation>סטייה של ⁨%1⁩ לכל היותר (⁨%2⁩)</translation>
    </message>
    <message>
        <source>first-order estimates: %1</source>
        <translation>אומדנים מסדר ראשון: ⁨%1⁩</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, %2</source>
        <translation>אומדנים מסדר ראשון: ⁨r = %1⁩, ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>FactActions</name>
    <message>
        <source>linear relation of %1</source>
        <translation>יחס לינארי מ־⁨%1⁩</translation>
    </message>
    <message>
        <source>block by means of %1</source>
        <translation>חסימה לפי ממוצעים מ־⁨%1⁩</translation>
    </message>
    <message>
        <source>open facts…</source>
        <translation>פתיחת עובדות…</translation>
    </message>
    <message>
        <source>Block by the means of a te&amp;xt…</source>
        <translation>חסימה לפי הממוצעים של &amp;טקסט…</translation>
    </message>
    <message>
        <source>text…</source>
        <translation>טקסט…</translation>
    </message>
    <message>
        <source>statistics…</source>
        <translation>סטטיסטיקה…</translation>
    </message>
    <message>
        <source>&amp;Open facts of a relation…</source>
        <translation>פתיחת עובדות של י&amp;חס…</translation>
    </message>
    <message>
        <source>Block by the &amp;means in a file of statistics…</source>
        <translation>חסימה לפי הממוצעים שבקובץ &amp;סטטיסטיקה…</translation>
    </message>
</context>
<context>
    <name>FactsDrawing</name>
    <message>
        <source>and %1 more</source>
        <translation>ועוד ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>מושא</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <translation>⁨%1⁩, לינארי</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Model&apos;s answer</source>
        <translation>תשובת המודל</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>ההסתברות שלה</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>נכונה</translation>
    </message>
    <message>
        <source>Linear answer</source>
        <translation>התשובה הלינארית</translation>
    </message>
    <message>
        <source>Probability of the linear answer</source>
        <translation>הסתברות התשובה הלינארית</translation>
    </message>
    <message>
        <source>Linear answer right</source>
        <translation>התשובה הלינארית נכונה</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Exported %1</source>
        <translation>⁨%1⁩ יוצא</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>ייצוא איו&amp;ר…</translation>
    </message>
    <message>
        <source>set up for a figure like %1</source>
        <translation>הכנה לאיור כמו ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>FigureExportText</name>
    <message>
        <source>Reading %1</source>
        <translation>קורא את ⁨%1⁩</translation>
    </message>
    <message>
        <source>Writing the folder</source>
        <translation>כותב את התיקייה</translation>
    </message>
</context>
<context>
    <name>FigureFilesText</name>
    <message>
        <source>No pgfplots source: the figure has more than %1 cells, which TeX can&apos;t hold; use the PDF</source>
        <translation>אין מקור pgfplots: באיור יותר מ־⁨%1⁩ תאים, ש־TeX אינו יכול להכיל; יש להשתמש ב־PDF</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>מצייר את ⁨%1⁩</translation>
    </message>
    <message>
        <source>Making the numbers and sources of %1</source>
        <translation>מכין את המספרים והמקורות של ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF</source>
        <translation>סופי השורות בפרומפט זה שונו מ־CR LF ל־LF; שורת הפקודה שומרת על CR LF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>⁨%1⁩ נשמר</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;ייצוא תמונה…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>י&amp;ציאה</translation>
    </message>
</context>
<context>
    <name>FileChooserText</name>
    <message>
        <source>Open session</source>
        <translation>פתיחת הפעלה</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>שמירת הפעלה</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>ייצוא תמונה</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>תמונות (*.png)</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>פתיחת תיקייה של מודל</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>בחירת טוקנייזר</translation>
    </message>
    <message>
        <source>Tokenizers (*.json)</source>
        <translation>טוקנייזרים (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>שינויים שלא נשמרו</translation>
    </message>
    <message>
        <source>This session is not saved.</source>
        <translation>ההפעלה הזאת לא נשמרה.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>ב־⁨%1⁩ יש שינויים שלא נשמרו.</translation>
    </message>
    <message>
        <source>Discard closes the window and loses them.</source>
        <translation>ויתור סוגר את החלון והם יאבדו.</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope *.json)</source>
        <translation>הפעלות (*.mambascope *.json)</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope)</source>
        <translation>הפעלות (*.mambascope)</translation>
    </message>
    <message>
        <source>Choose a folder for figures</source>
        <translation>בחירת תיקייה לאיורים</translation>
    </message>
    <message>
        <source>Open data set</source>
        <translation>פתיחת מערך נתונים</translation>
    </message>
    <message>
        <source>Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</source>
        <translation>מערכי נתונים ובחירות (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>כל הקבצים (*)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>שמירת בחירה</translation>
    </message>
    <message>
        <source>Selections (*.selection.json)</source>
        <translation>בחירות (*.selection.json)</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>פתיחת תוצאות</translation>
    </message>
    <message>
        <source>Choose a folder for the results</source>
        <translation>בחירת תיקייה לתוצאות</translation>
    </message>
    <message>
        <source>Export the edit as a file</source>
        <translation>ייצוא העריכה כקובץ</translation>
    </message>
    <message>
        <source>Edits (*.safetensors)</source>
        <translation>עריכות (*.safetensors)</translation>
    </message>
    <message>
        <source>Name a new folder for the edited checkpoint</source>
        <translation>מתן שם לתיקייה חדשה עבור הצ׳קפוינט הערוך</translation>
    </message>
    <message>
        <source>Name a new folder for the adapter</source>
        <translation>מתן שם לתיקייה חדשה עבור המתאם</translation>
    </message>
    <message>
        <source>Open the facts of a relation</source>
        <translation>פתיחת העובדות של יחס</translation>
    </message>
    <message>
        <source>Facts (*.json)</source>
        <translation>עובדות (*.json)</translation>
    </message>
    <message>
        <source>Choose a text whose tokens&apos; means are taken</source>
        <translation>בחירת טקסט שמן הטוקנים שלו מחושבים הממוצעים</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>טקסטים (*.txt)</translation>
    </message>
    <message>
        <source>Open statistics with means</source>
        <translation>פתיחת סטטיסטיקה עם ממוצעים</translation>
    </message>
    <message>
        <source>Statistics (*.safetensors)</source>
        <translation>סטטיסטיקה (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>שמירת האיור</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>איורים (*.pdf *.svg *.png)</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>and, or, or the end</source>
        <translation>⁨and⁩, ⁨or⁩ או הסוף</translation>
    </message>
    <message>
        <source>a condition such as rank(MODEL) &lt;= 3 or relation = P103</source>
        <translation>תנאי כגון ⁨rank(MODEL) &lt;= 3⁩ או ⁨relation = P103⁩</translation>
    </message>
    <message>
        <source>rank, probability or known before a model in brackets</source>
        <translation>⁨rank⁩, ⁨probability⁩ או ⁨known⁩ לפני מודל בסוגריים</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>שם של מודל</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>⁨=, !=, &lt;, &lt;=, &gt;, &gt;=, ~⁩ או ⁨in⁩</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;= behind a number</source>
        <translation>⁨=, !=, &lt;, &lt;=, &gt;⁩ או ⁨&gt;=⁩ אחרי מספר</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>מספר או טקסט</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>first or later</source>
        <translation>⁨first⁩ או ⁨later⁩</translation>
    </message>
    <message>
        <source>at most 64 brackets and nots within each other</source>
        <translation>לכל היותר 64 סוגריים ו־⁨not⁩ זה בתוך זה</translation>
    </message>
    <message>
        <source>a name, a number, an operator, or quotes around a text with other characters</source>
        <translation>שם, מספר, אופרטור, או מירכאות סביב טקסט עם תווים אחרים</translation>
    </message>
    <message>
        <source>a second &quot; to close the one</source>
        <translation>עוד ⁨&quot;⁩ לסגירת הקודם</translation>
    </message>
    <message>
        <source>a second &apos; to close the one</source>
        <translation>עוד ⁨&apos;⁩ לסגירת הקודם</translation>
    </message>
    <message>
        <source>At the end of the filter, expected: %1</source>
        <translation>בסוף הסינון, צפוי: ⁨%1⁩</translation>
    </message>
    <message>
        <source>At character %1 of the filter, expected: %2</source>
        <translation>בתו ⁨%1⁩ של הסינון, צפוי: ⁨%2⁩</translation>
    </message>
    <message>
        <source>The data has no column “%1”</source>
        <translation>בנתונים אין עמודה &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>No row of the data has the relation “%1”</source>
        <translation>לאף שורה בנתונים אין היחס &quot;⁨%1⁩&quot;</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>חלון, מהראשון עד האחרון</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>שינוי יחסי ב־⁨p⁩</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>זרימת המידע אל הטוקן האחרון, לפי חלון שכבות</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>שכבה ראשונה</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>שכבה אחרונה</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>מנוטרל</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>הסתברות לפני</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>הסתברות</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>עומק</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The gallery holds no prompts.</source>
        <translation>אין פרומפטים בגלריה.</translation>
    </message>
    <message>
        <source>Gallery entry %1 needs a prompt and a relation.</source>
        <translation>לרשומה ⁨%1⁩ בגלריה דרושים פרומפט ויחס.</translation>
    </message>
    <message>
        <source>The gallery is not valid JSON: %1 at byte %2.</source>
        <translation>הגלריה אינה JSON תקין: ⁨%1⁩ בבית ⁨%2⁩.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>source token</source>
        <translation>טוקן מקור</translation>
    </message>
    <message>
        <source>query token</source>
        <translation>טוקן שאילתה</translation>
    </message>
</context>
<context>
    <name>HeatmapTable</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>שכבה ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Query position</source>
        <translation>מיקום השאילתה</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>טוקן שאילתה</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>מיקום המקור</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>טוקן מקור</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>מנוטרל</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>Mark a state A and another one B first</source>
        <translation>יש לסמן קודם מצב אחד כ־A ומצב אחר כ־B</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>מתן &amp;שם למצב הזה…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>מתן שם…</translation>
    </message>
    <message>
        <source>Named state one place &amp;earlier in the talk</source>
        <translation>הק&amp;דמת המצב בעל השם במקום אחד בהרצאה</translation>
    </message>
    <message>
        <source>Named state one place &amp;later in the talk</source>
        <translation>ד&amp;חיית המצב בעל השם במקום אחד בהרצאה</translation>
    </message>
    <message>
        <source>Mark the state &amp;A</source>
        <translation>סימון המצב כ־&amp;A</translation>
    </message>
    <message>
        <source>Mark the state &amp;B</source>
        <translation>סימון המצב כ־&amp;B</translation>
    </message>
    <message>
        <source>Fl&amp;ip between the states A and B</source>
        <translation>מעבר &amp;בין המצבים A ו־B</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>מעבר</translation>
    </message>
    <message>
        <source>%1 states have names, and there can&apos;t be more: remove a name first</source>
        <translation>ל־⁨%1⁩ מצבים יש שם, ויותר מזה אי אפשר: יש להסיר קודם שם אחד</translation>
    </message>
    <message>
        <source>Re&amp;move the state&apos;s name</source>
        <translation>&amp;הסרת השם של המצב</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>מצב אחד</numerusform>
            <numerusform>%n מצבים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>התחלה: ⁨%1⁩</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>&quot;%1&quot;: %2</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>המצב הנוכחי</translation>
    </message>
    <message>
        <source>start of a branch</source>
        <translation>תחילת ענף</translation>
    </message>
    <message>
        <source>marked A</source>
        <translation>מסומן A</translation>
    </message>
    <message>
        <source>marked B</source>
        <translation>מסומן B</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>עם הערות</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>KnockoutActions</name>
    <message>
        <source>switch on “%1”</source>
        <translation>הפעלת &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>switch off “%1”</source>
        <translation>כיבוי &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore the cell</source>
        <translation>נטרול &amp;או שחזור של התא</translation>
    </message>
    <message>
        <source>&amp;Clear knockouts</source>
        <translation>ני&amp;קוי הנוקאאוטים</translation>
    </message>
    <message>
        <source>clear all</source>
        <translation>ניקוי הכול</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>ניקוי הנוקאאוטים</translation>
    </message>
    <message>
        <source>Clicks act on &amp;both models</source>
        <translation>לחיצות פועלות על &amp;שני המודלים</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>מקושרים</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>לא מקושרים</translation>
    </message>
    <message>
        <source>Str&amp;ict: also cut the convolution</source>
        <translation>ק&amp;פדני: לחתוך גם את הקונבולוציה</translation>
    </message>
    <message>
        <source>Knock out in &amp;all layers</source>
        <translation>נטרול ב&amp;כל השכבות</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>knock out in all layers</source>
        <translation>נטרול בכל השכבות</translation>
    </message>
    <message>
        <source>knock out in windows</source>
        <translation>נטרול בחלונות</translation>
    </message>
    <message>
        <source>C&amp;entre windows on the layer</source>
        <translation>&amp;מרכוז החלונות סביב השכבה</translation>
    </message>
    <message>
        <source>centre windows</source>
        <translation>מרכוז החלונות</translation>
    </message>
    <message>
        <source>align windows at their start</source>
        <translation>יישור החלונות להתחלה</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>ממורכזים</translation>
    </message>
    <message>
        <source>start-aligned</source>
        <translation>מיושרים להתחלה</translation>
    </message>
    <message>
        <source>Block last token ← &amp;subject</source>
        <translation>חסימת טוקן אחרון → &amp;נושא</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>חסימת טוקן אחרון → נושא</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>חסימת טוקן אחרון → &amp;יחס</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>חסימת טוקן אחרון → יחס</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>חסימת טוקן &amp;אחרון → טוקן ראשון</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>חסימת טוקן אחרון → טוקן ראשון</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>חסימת טוקן אחרון → ה&amp;קשר (לפני הנושא)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>חסימת טוקן אחרון → הקשר</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>קפדני</translation>
    </message>
    <message>
        <source>Take back all patc&amp;hes</source>
        <translation>הסרת כל ה&amp;טלאים</translation>
    </message>
    <message>
        <source>take back all patches</source>
        <translation>הסרת כל הטלאים</translation>
    </message>
    <message>
        <source>Causal &amp;tracing with another subject…</source>
        <translation>&amp;עקיבה סיבתית עם נושא אחר…</translation>
    </message>
    <message>
        <source>Statistics for means of the left model…</source>
        <translation>סטטיסטיקה לממוצעים של המודל השמאלי…</translation>
    </message>
    <message>
        <source>Statistics for means of the right model…</source>
        <translation>סטטיסטיקה לממוצעים של המודל הימני…</translation>
    </message>
    <message>
        <source>means from %1</source>
        <translation>ממוצעים מתוך ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message>
        <source>all layers</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>שכבות ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>⁨%1⁩ (שמאל)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>⁨%1⁩ (ימין)</translation>
    </message>
    <message>
        <source>⟨start⟩</source>
        <translation>⟨התחלה⟩</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨סוף⟩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>רק המודל השמאלי</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>רק המודל הימני</translation>
    </message>
    <message>
        <source>off</source>
        <translation>כבוי</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>זוג אחד</numerusform>
            <numerusform>%n זוגות</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>שפת &amp;שולחן העבודה</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;שפה</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>שפה</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>שכבות ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>LreChart</name>
    <message>
        <source>faithfulness</source>
        <translation>נאמנות</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>סיבתיות</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>באקראי</translation>
    </message>
    <message>
        <source>layer of the subject&apos;s state</source>
        <translation>השכבה של מצב הנושא</translation>
    </message>
    <message>
        <source>singular values of J</source>
        <translation>הערכים הסינגולריים של J</translation>
    </message>
    <message>
        <source>share of facts</source>
        <translation>שיעור העובדות</translation>
    </message>
</context>
<context>
    <name>LreDrawing</name>
    <message>
        <source>%1 · %2</source>
        <translation>‏⁨%1⁩ · ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 · %2, the best</source>
        <translation>⁨%1⁩ · ⁨%2⁩, הטובה ביותר</translation>
    </message>
    <message>
        <source>%1 %2; by chance %3</source>
        <translation>⁨%1⁩ ⁨%2⁩; באקראי ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>LreTable</name>
    <message>
        <source>singular value</source>
        <translation>ערך סינגולרי</translation>
    </message>
    <message>
        <source>%1: by layer</source>
        <translation>⁨%1⁩: לפי שכבה</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>⁨%1⁩: שיעורים</translation>
    </message>
    <message>
        <source>share</source>
        <translation>שיעור</translation>
    </message>
    <message>
        <source>%1: singular values</source>
        <translation>⁨%1⁩: ערכים סינגולריים</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>ערכים סינגולריים</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>מדד</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>בטא</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>דרגה</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>שיעור</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>נכונות</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>מתוך</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>באקראי</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>אינדקס</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>ערך סינגולרי</translation>
    </message>
</context>
<context>
    <name>LreWords</name>
    <message>
        <source>%1, right</source>
        <translation>⁨%1⁩, נכון</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>⁨%1⁩, שגוי</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>השיכונים</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>none to count</source>
        <translation>אין מה לספור</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>⁨%1⁩ (⁨%2⁩ מתוך ⁨%3⁩)</translation>
    </message>
    <message>
        <source>faithfulness %1</source>
        <translation>נאמנות ⁨%1⁩</translation>
    </message>
    <message>
        <source>causality %1</source>
        <translation>סיבתיות ⁨%1⁩</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>באקראי ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏⁨%1⁩, ⁨%2⁩: ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1 → %2: %3 says %4; linear from %5 %6, p = %7</source>
        <translation>‏⁨%1⁩ ← ⁨%2⁩: ⁨%3⁩ אומר ⁨%4⁩; לינארית מ⁨%5⁩: ⁨%6⁩, ⁨p = %7⁩</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Query position</source>
        <translation>מיקום השאילתה</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>טוקן שאילתה</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>מיקום המקור</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>טוקן מקור</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>שכבה ראשונה</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>שכבה אחרונה</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>הסתברות לפני</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>הסתברות אחרי</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Change of probability</source>
        <translation>שינוי בהסתברות</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
</context>
<context>
    <name>MapTitles</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>שכבות</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>compute with %1</source>
        <translation>חישוב עם ⁨%1⁩</translation>
    </message>
    <message>
        <source>Begin prompts &amp;as the tokenizer says</source>
        <translation>פתיחת פרומפטים כ&amp;פי שקובע הטוקנייזר</translation>
    </message>
    <message>
        <source>Begin prompts with a &amp;BOS token</source>
        <translation>פתיחת פרומפטים בטוקן &amp;BOS</translation>
    </message>
    <message>
        <source>Begin prompts with &amp;nothing before them</source>
        <translation>פתיחת פרומפטים &amp;ללא דבר לפניהם</translation>
    </message>
    <message>
        <source>Open &amp;left model&apos;s folder…</source>
        <translation>פתיחת התיקייה של המודל ה&amp;שמאלי…</translation>
    </message>
    <message>
        <source>Open &amp;right model&apos;s folder…</source>
        <translation>פתיחת התיקייה של המודל ה&amp;ימני…</translation>
    </message>
    <message>
        <source>Choose l&amp;eft model&apos;s tokenizer…</source>
        <translation>בחירת ה&amp;טוקנייזר של המודל השמאלי…</translation>
    </message>
    <message>
        <source>Choose r&amp;ight model&apos;s tokenizer…</source>
        <translation>&amp;בחירת הטוקנייזר של המודל הימני…</translation>
    </message>
    <message>
        <source>the fastest device</source>
        <translation>ההתקן המהיר ביותר</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>ה־CPU</translation>
    </message>
    <message>
        <source>the first GPU</source>
        <translation>ה־GPU הראשון</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (מדויק)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>חישוב מ&amp;חדש</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>&amp;השוואה ל־float64</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (הסתברויות בדיוק של 0.6 %)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (הסתברויות בדיוק של 9 %)</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>the second GPU</source>
        <translation>ה־GPU השני</translation>
    </message>
</context>
<context>
    <name>ModelChoiceText</name>
    <message>
        <source>needs %1</source>
        <translation>דורש ⁨%1⁩</translation>
    </message>
    <message>
        <source>needs %1 of %2 free</source>
        <translation>דורש ⁨%1⁩ מתוך ⁨%2⁩ פנויים</translation>
    </message>
    <message>
        <source>needs %1, only %2 free</source>
        <translation>דורש ⁨%1⁩, רק ⁨%2⁩ פנויים</translation>
    </message>
    <message>
        <source>%1 · %2 layers · %3 · %4</source>
        <translation>⁨%1⁩ · ⁨%2⁩ שכבות · ⁨%3⁩ · ⁨%4⁩</translation>
    </message>
    <message>
        <source>with a BOS token</source>
        <translation>בטוקן BOS</translation>
    </message>
    <message>
        <source>with nothing before them</source>
        <translation>ללא דבר לפניהם</translation>
    </message>
    <message>
        <source>as the tokenizer says</source>
        <translation>כפי שקובע הטוקנייזר</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>⁨%1⁩ מיליארד</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>⁨%1⁩ מיליון</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>new</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>אין ערך</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <extracomment>a percentage, with a no-break space where the language has one</extracomment>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>largest of %1 × %2</source>
        <translation>הגדול מבין ⁨%1⁩ × ⁨%2⁩</translation>
    </message>
    <message>
        <source>every cell shows the largest of %1 × %2</source>
        <translation>כל תא מציג את הגדול מבין ⁨%1⁩ × ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>About Mambascope</source>
        <translation>אודות Mambascope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Live knockout explorer for Mamba and transformer language models.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</source>
        <translation>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;חקירה חיה של נוקאאוטים במודלי שפה מסוג Mamba וטרנספורמר.&lt;br&gt;תוכנה חופשית ברישיון GNU GPL, גרסה 3 ומעלה.</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>השכבה ה&amp;באה</translation>
    </message>
    <message>
        <source>Pre&amp;vious layer</source>
        <translation>השכבה ה&amp;קודמת</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>חלון &amp;רחב יותר</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>חלון &amp;צר יותר</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>ביטול הטעינה, או שחרור הטוק&amp;ן הנעול</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>סולם &amp;צבעים אחד לשתי המטריצות</translation>
    </message>
    <message>
        <source>Layout E&amp;xplore</source>
        <translation>פריסת &amp;חקירה</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>פריסת &amp;סריקה: מפות גדולות</translation>
    </message>
    <message>
        <source>Lay&amp;out Present: one model, large type</source>
        <translation>&amp;פריסת הצגה: מודל אחד, אותיות גדולות</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>&amp;חיפוש בכל הפעולות…</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>&amp;אודות Mambascope</translation>
    </message>
    <message>
        <source>&amp;Present the named states</source>
        <translation>הצגת המצבים בעלי הש&amp;ם</translation>
    </message>
    <message>
        <source>Search all actions  %1</source>
        <translation>חיפוש בכל הפעולות  ⁨%1⁩</translation>
    </message>
    <message>
        <source>Layout Data set: prompts and results lar&amp;ge</source>
        <translation>פריסת נתונים: פרומפטים &amp;ותוצאות בגדול</translation>
    </message>
    <message>
        <source>Layout Causal tracing: both runs and their maps large</source>
        <translation>פריסת עקיבה סיבתית: שתי ההרצות והמפות שלהן בגדול</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>שכבה אחת</numerusform>
            <numerusform>%n שכבות</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFormat</name>
    <message>
        <source>ACL, one column</source>
        <translation>ACL, טור אחד</translation>
    </message>
    <message>
        <source>ACL, both columns</source>
        <translation>ACL, שני הטורים</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICML, one column</source>
        <translation>ICML, טור אחד</translation>
    </message>
    <message>
        <source>ICML, both columns</source>
        <translation>ICML, שני הטורים</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AAAI, one column</source>
        <translation>AAAI, טור אחד</translation>
    </message>
    <message>
        <source>AAAI, both columns</source>
        <translation>AAAI, שני הטורים</translation>
    </message>
    <message>
        <source>TMLR</source>
        <translation>TMLR</translation>
    </message>
    <message>
        <source>JMLR</source>
        <translation>JMLR</translation>
    </message>
    <message>
        <source>Slides</source>
        <translation>שקופיות</translation>
    </message>
    <message>
        <source>a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX&apos;s) or 234bp</source>
        <translation>אורך כגון 3.25in, 8.4cm, 84mm, 234.9pt (של LaTeX) או 234bp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>⁨%1⁩ עד ⁨%2⁩</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>אחד מתוך ⁨%1⁩</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>רוחב וגודל אותיות משלך</translation>
    </message>
    <message>
        <source>a font that is installed, or none for %1</source>
        <translation>גופן מותקן, או ללא גופן עבור ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>residual</source>
        <translation>הזרם השיורי</translation>
    </message>
    <message>
        <source>input of the convolution</source>
        <translation>קלט הקונבולוציה</translation>
    </message>
    <message>
        <source>all that a token hands on</source>
        <translation>כל מה שטוקן מעביר הלאה</translation>
    </message>
    <message>
        <source>output of the convolution</source>
        <translation>פלט הקונבולוציה</translation>
    </message>
    <message>
        <source>output of the SSM</source>
        <translation>פלט ה־SSM</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>השער</translation>
    </message>
    <message>
        <source>output of the layer</source>
        <translation>פלט השכבה</translation>
    </message>
    <message>
        <source>output of the attention</source>
        <translation>פלט הקשב</translation>
    </message>
    <message>
        <source>output of the MLP</source>
        <translation>פלט ה־MLP</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>המצב הרקורנטי</translation>
    </message>
    <message>
        <source>memory of the convolution</source>
        <translation>זיכרון הקונבולוציה</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ של ⁨%2⁩</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>משוחזר: ⁨%1⁩</translation>
    </message>
    <message>
        <source>corrupted in %1</source>
        <translation>משובש: ⁨%1⁩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>רק המודל השמאלי</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>רק המודל הימני</translation>
    </message>
    <message>
        <source>waits for another run</source>
        <translation>ממתין להרצה אחרת</translation>
    </message>
    <message>
        <source>no such token in the other run</source>
        <translation>אין טוקן כזה בהרצה האחרת</translation>
    </message>
    <message>
        <source>off</source>
        <translation>כבוי</translation>
    </message>
    <message>
        <source>noise of %1 times the embeddings&apos; spread on the subject</source>
        <translation>רעש על הנושא, פי ⁨%1⁩ מסטיית התקן של השיכונים</translation>
    </message>
    <message>
        <source>noise of %1 on the subject</source>
        <translation>רעש של ⁨%1⁩ על הנושא</translation>
    </message>
    <message>
        <source>“%1” instead of the subject</source>
        <translation>&quot;⁨%1⁩&quot; במקום הנושא</translation>
    </message>
    <message>
        <source>set to its mean in %1</source>
        <translation>מוחלף בממוצע: ⁨%1⁩</translation>
    </message>
    <message>
        <source>set to zero in %1</source>
        <translation>מאופס: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>PathChart</name>
    <message>
        <source>layer whose h is restored</source>
        <translation>השכבה שבה h משוחזר</translation>
    </message>
    <message>
        <source>recovery; above a bar: what went through its state</source>
        <translation>שחזור; מעל עמודה: מה שעבר דרך המצב שלה</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>⁨%1⁩ מנותק</translation>
    </message>
    <message>
        <source>share of p − p*</source>
        <translation>חלק יחסי מתוך ⁨p − p*⁩</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>השפעה</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%1 (the subject&apos;s last token)</source>
        <translation>⁨%1⁩ (הטוקן האחרון של הנושא)</translation>
    </message>
    <message>
        <source>%1 (the last token)</source>
        <translation>⁨%1⁩ (הטוקן האחרון)</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>⁨%1⁩ מנותק</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>שחזור</translation>
    </message>
    <message>
        <source>%1, %2, layer %3</source>
        <translation>⁨%1⁩, ⁨%2⁩, שכבה ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>⁨%1⁩: אין ערך</translation>
    </message>
    <message>
        <source>restoring h brings %1 to %2 (%3)</source>
        <translation>שחזור h מביא את ⁨%1⁩ ל־⁨%2⁩ (⁨%3⁩)</translation>
    </message>
    <message>
        <source>%1 severed %2, so %3 went through it</source>
        <translation>כש־⁨%1⁩ מנותק ⁨%2⁩, כלומר ⁨%3⁩ עברו דרכו</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>PathsTable</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>טוקן</translation>
    </message>
    <message>
        <source>Severed</source>
        <translation>מנותק</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>הסתברות, הרצה נקייה</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>הסתברות, הרצה משובשת</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>הסתברות, הרצה מוטלאת</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>השפעה עקיפה</translation>
    </message>
    <message>
        <source>Went through it</source>
        <translation>עבר דרכו</translation>
    </message>
</context>
<context>
    <name>PredictionTable</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>הטוקנים הבאים הסבירים ביותר</translation>
    </message>
    <message>
        <source>Token number</source>
        <translation>מספר הטוקן</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>טוקן</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>במעקב</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>הסתברות לפני</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>הסתברות אחרי</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
</context>
<context>
    <name>PredictionText</name>
    <message>
        <source>%1 is not among the most probable tokens</source>
        <translation>⁨%1⁩ אינו בין הטוקנים הסבירים ביותר</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>⁨%1⁩ מ־⁨%2⁩ ל־⁨%3⁩, ⁨%4⁩</translation>
    </message>
    <message>
        <source>new</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>נשר</translation>
    </message>
</context>
<context>
    <name>PromptHint</name>
    <message>
        <source>Both models know this: %1.</source>
        <translation>שני המודלים יודעים זאת: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Only %1 knows this: %2.</source>
        <translation>רק ⁨%1⁩ יודע זאת: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>Neither model knows this: %1.</source>
        <translation>אף אחד מהמודלים אינו יודע זאת: ⁨%1⁩.</translation>
    </message>
    <message>
        <source>Both models say %1.</source>
        <translation>שני המודלים אומרים ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>‏⁨%1⁩ אומר ⁨%2⁩, ⁨%3⁩ אומר ⁨%4⁩.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>“%1”, place %2 of %3</source>
        <translation>&quot;⁨%1⁩&quot;, מופע ⁨%2⁩ מתוך ⁨%3⁩</translation>
    </message>
    <message>
        <source>No subject found: drag over tokens to mark it.</source>
        <translation>לא נמצא נושא: יש לגרור על פני טוקנים כדי לסמן אותו.</translation>
    </message>
    <message>
        <source>Subject: %1 (marked; %2).</source>
        <translation>נושא: ⁨%1⁩ (סומן; ⁨%2⁩).</translation>
    </message>
    <message>
        <source>guess again</source>
        <translation>ניחוש מחדש</translation>
    </message>
    <message>
        <source>Subject: %1 (drag over tokens to change).</source>
        <translation>נושא: ⁨%1⁩ (לשינוי יש לגרור על פני טוקנים).</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>להשמיט</translation>
    </message>
    <message>
        <source>The space at the end is left out (%1).</source>
        <translation>הרווח שבסוף מושמט (⁨%1⁩).</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>להשאיר</translation>
    </message>
    <message>
        <source>“%1” is several tokens; its first one is scored.</source>
        <translation>&quot;⁨%1⁩&quot; הוא כמה טוקנים; הראשון שבהם מדורג.</translation>
    </message>
    <message>
        <source>Following %1 (%2).</source>
        <translation>במעקב אחר ⁨%1⁩ (⁨%2⁩).</translation>
    </message>
    <message>
        <source>each model&apos;s own answer</source>
        <translation>התשובה של כל מודל</translation>
    </message>
    <message>
        <source>Following “%1”; maps and flow keep to %2.</source>
        <translation>במעקב אחר &quot;⁨%1⁩&quot;; המפות והזרימה נשארות עם ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
</context>
<context>
    <name>PromptNoteText</name>
    <message>
        <source>a space</source>
        <translation>רווח</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>תו טאב</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>מעבר שורה</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>תו החזרת גרר</translation>
    </message>
    <message>
        <source>a no-break space (U+00A0)</source>
        <translation>רווח קשיח (U+00A0)</translation>
    </message>
    <message>
        <source>white space (%1)</source>
        <translation>תו רווח (⁨%1⁩)</translation>
    </message>
    <message>
        <source>a character that can&apos;t be seen (%1)</source>
        <translation>תו בלתי נראה (⁨%1⁩)</translation>
    </message>
    <message>
        <source>The prompt ends in %1, which is kept: most words that come next would bring a space of their own, so the answer can change</source>
        <translation>הפרומפט מסתיים ב־⁨%1⁩, שנשמר: רוב המילים הבאות היו מביאות רווח משלהן, ולכן התשובה עשויה להשתנות</translation>
    </message>
    <message>
        <source>The prompt begins with %1, which is kept: its first word can be another token than without it</source>
        <translation>הפרומפט מתחיל ב־⁨%1⁩, שנשמר: ייתכן שהמילה הראשונה היא טוקן אחר מאשר בלעדיו</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>בפרומפט יש רווח אחד בבית ⁨%1⁩, שנשמר</numerusform>
            <numerusform>בפרומפט יש %n רווחים רצופים בבית %1, שנשמרו</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>בפרומפט יש תו החזרת גרר אחד (סופי שורות של Windows הם CR LF), שנשמר כתו בפני עצמו</numerusform>
            <numerusform>בפרומפט יש %n תווי החזרת גרר (סופי שורות של Windows הם CR LF), שנשמרו כתווים בפני עצמם</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD</source>
        <translation>הפרומפט אינו UTF-8 בבית ⁨%1⁩; מה שפגום נקרא כ־U+FFFD</translation>
    </message>
    <message>
        <source>The prompt has %1 at byte %2. It is kept: a model reads it as a character of its own, not as a plain space</source>
        <translation>בפרומפט יש ⁨%1⁩ בבית ⁨%2⁩. הוא נשמר: מודל קורא אותו כתו בפני עצמו, לא כרווח רגיל</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>בפרומפט יש ⁨%1⁩ בבית ⁨%2⁩, ועוד תו אחד כזה. הם נשמרו: מודל קורא כל אחד כתו בפני עצמו, לא כרווח רגיל</numerusform>
            <numerusform>בפרומפט יש ⁨%1⁩ בבית ⁨%2⁩, ועוד %n תווים כאלה. הם נשמרו: מודל קורא כל אחד כתו בפני עצמו, לא כרווח רגיל</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationGrid</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>פרומפט אחד</numerusform>
            <numerusform>%Ln פרומפטים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultChartText</name>
    <message>
        <source>%1 − %2, same prompts</source>
        <translation>⁨%1⁩ − ⁨%2⁩, אותם פרומפטים</translation>
    </message>
</context>
<context>
    <name>ResultStyles</name>
    <message>
        <source>before the subject</source>
        <translation>לפני הנושא</translation>
    </message>
    <message>
        <source>subject but its last token</source>
        <translation>הנושא בלי הטוקן האחרון שלו</translation>
    </message>
    <message>
        <source>subject&apos;s last token</source>
        <translation>הטוקן האחרון של הנושא</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>אחרי הנושא</translation>
    </message>
    <message>
        <source>without the slow third</source>
        <translation>בלי השליש האיטי</translation>
    </message>
    <message>
        <source>without the middle third</source>
        <translation>בלי השליש האמצעי</translation>
    </message>
    <message>
        <source>without the fast third</source>
        <translation>בלי השליש המהיר</translation>
    </message>
    <message>
        <source>without the context-dependent two thirds (slow and middle)</source>
        <translation>בלי שני השלישים תלויי ההקשר (איטי ואמצעי)</translation>
    </message>
    <message>
        <source>without the context-independent two thirds (middle and fast)</source>
        <translation>בלי שני השלישים שאינם תלויי הקשר (אמצעי ומהיר)</translation>
    </message>
    <message>
        <source>without any</source>
        <translation>בלי אף אחד</translation>
    </message>
    <message>
        <source>relative change of the answer&apos;s probability</source>
        <translation>שינוי יחסי בהסתברות של התשובה</translation>
    </message>
    <message>
        <source>change of the answer&apos;s probability</source>
        <translation>שינוי בהסתברות של התשובה</translation>
    </message>
    <message>
        <source>answers that are still the likeliest token</source>
        <translation>תשובות שהן עדיין הטוקן הסביר ביותר</translation>
    </message>
</context>
<context>
    <name>ResultTableText</name>
    <message>
        <source>Results</source>
        <translation>תוצאות</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>ראשים</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>מנוטרל</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>שכבה ראשונה</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>שכבה אחרונה</translation>
    </message>
    <message>
        <source>Place on the axis</source>
        <translation>מקום על הציר</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>גבול תחתון</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>גבול עליון</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>פרומפטים</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>%1 − %2</source>
        <translation>%1 − %2</translation>
    </message>
</context>
<context>
    <name>ResultWords</name>
    <message>
        <source>%1 (%2 … %3)</source>
        <comment>a mean and its 95 % interval</comment>
        <translation>%1 (%2 … %3)</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>הנושא בהתחלה</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>הנושא בהמשך</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>row %1, %2 → %3: %4, %5, %6</source>
        <translation>שורה ⁨%1⁩, ⁨%2⁩ ← ⁨%3⁩: ⁨%4⁩, ⁨%5⁩, ⁨%6⁩</translation>
    </message>
    <message>
        <source>%1 − %2 at depth %3: %4</source>
        <translation>⁨%1⁩ − ⁨%2⁩ בעומק ⁨%3⁩: ⁨%4⁩</translation>
    </message>
    <message>
        <source>%1 of %2 dots a window, evenly by rank</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩ נקודות בכל חלון, באופן אחיד לפי דירוג</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>פרומפט אחד</numerusform>
            <numerusform>%Ln פרומפטים</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>windows of %n layers</source>
        <translation>
            <numerusform>חלונות של שכבה אחת</numerusform>
            <numerusform>חלונות של %n שכבות</numerusform>
        </translation>
    </message>
    <message>
        <source>bands: 95 % by bootstrap over relations</source>
        <translation>רצועות: 95% לפי bootstrap על פני יחסים</translation>
    </message>
    <message>
        <source>bands: 95 % by Student&apos;s t</source>
        <translation>רצועות: 95% לפי t של סטודנט</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>חריג אחד: פרומפטים הרחוקים מהמחצית האמצעית, היכן שהממוצע חזק ביותר</numerusform>
            <numerusform>%Ln חריגים: פרומפטים הרחוקים מהמחצית האמצעית, היכן שהממוצע חזק ביותר</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>last</source>
        <translation>אחרון</translation>
    </message>
    <message>
        <source>first</source>
        <translation>ראשון</translation>
    </message>
    <message>
        <source>context</source>
        <translation>הקשר</translation>
    </message>
    <message>
        <source>start token</source>
        <translation>טוקן התחלה</translation>
    </message>
    <message>
        <source>end token</source>
        <translation>טוקן סיום</translation>
    </message>
    <message>
        <source>all</source>
        <translation>הכול</translation>
    </message>
    <message>
        <source>relation and last</source>
        <translation>יחס ואחרון</translation>
    </message>
    <message>
        <source>last of subject</source>
        <translation>אחרון בנושא</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>אחרי הנושא</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>שורה אחת: זו שטבלת מערך הנתונים מציגה.</numerusform>
            <numerusform>%Ln שורות: אלה שטבלת מערך הנתונים מציגה.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>מספר שלם מ־⁨%1⁩ עד ⁨%2⁩</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true או false</translation>
    </message>
    <message>
        <source>one line of text</source>
        <translation>שורת טקסט אחת</translation>
    </message>
    <message>
        <source>a list of files or folders</source>
        <translation>רשימת קבצים או תיקיות</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light או dark</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>אחד מתוך ⁨%1⁩</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda או cuda:N</translation>
    </message>
    <message>
        <source>fp32, tf32 or bf16</source>
        <translation>fp32, tf32 או bf16</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>מספר מ־⁨%1⁩ עד ⁨%2⁩</translation>
    </message>
    <message>
        <source>files by the names of models</source>
        <translation>קבצים לפי שמות של מודלים</translation>
    </message>
    <message>
        <source>a value that the program wrote itself</source>
        <translation>ערך שהתוכנה עצמה כתבה</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Knocked out in the left model: %1</source>
        <translation>מנוטרל במודל השמאלי: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Knocked out in the right model: %1</source>
        <translation>מנוטרל במודל הימני: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Knocked out: %1</source>
        <translation>מנוטרל: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Followed answer: %1</source>
        <translation>התשובה שבמעקב: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Followed token: %1</source>
        <translation>הטוקן שבמעקב: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nothing is knocked out</source>
        <translation>דבר אינו מנוטרל</translation>
    </message>
    <message>
        <source>Patched: %1, %2</source>
        <translation>מוטלא: ⁨%1⁩, ⁨%2⁩</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>ההרצה האחרת: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>StatusText</name>
    <message>
        <source>%1 · %2 + %3 ms</source>
        <translation>%1 · %2 + %3 ms</translation>
    </message>
    <message>
        <source>%1 · %2 ms</source>
        <translation>%1 · %2 ms</translation>
    </message>
    <message numerus="yes">
        <source>The convolution (width %1) still passes a token %n positions on</source>
        <translation>
            <numerusform>הקונבולוציה (רוחב ⁨%1⁩) עדיין מעבירה טוקן מיקום אחד קדימה</numerusform>
            <numerusform>הקונבולוציה (רוחב %1) עדיין מעבירה טוקן %n מיקומים קדימה</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights rebuild the layer&apos;s output (error %1)</source>
        <translation>המשקלים משחזרים את פלט השכבה (שגיאה ⁨%1⁩)</translation>
    </message>
    <message>
        <source>Strict: the convolution (width %1) is also cut</source>
        <translation>קפדני: גם הקונבולוציה (רוחב ⁨%1⁩) נחתכת</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Larger type</source>
        <translation>אותיות גדולות יותר</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>כיווץ האותיות</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>אותיות רגילות</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>ערכת הנושא ש&amp;ל המערכת</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>ערכת נושא בהי&amp;רה</translation>
    </message>
    <message>
        <source>Dark th&amp;eme</source>
        <translation>ערכת נושא &amp;כהה</translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message>
        <source>%1 has no such token</source>
        <translation>ל־⁨%1⁩ אין טוקן כזה</translation>
    </message>
    <message>
        <source>part of %1 in %2</source>
        <translation>חלק מ־⁨%1⁩ ב־⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>טוקן אחד ב־⁨%1⁩: ⁨%2⁩</numerusform>
            <numerusform>%n טוקנים ב־%1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDrawing</name>
    <message>
        <source>clean</source>
        <translation>נקייה</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>משובשת</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>עומק</translation>
    </message>
    <message>
        <source>p* %1</source>
        <translation>p* %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
</context>
<context>
    <name>TraceTable</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Position in the clean run</source>
        <translation>מיקום בהרצה הנקייה</translation>
    </message>
    <message>
        <source>Token of the clean run</source>
        <translation>טוקן בהרצה הנקייה</translation>
    </message>
    <message>
        <source>Position in the corrupted run</source>
        <translation>מיקום בהרצה המשובשת</translation>
    </message>
    <message>
        <source>Token of the corrupted run</source>
        <translation>טוקן בהרצה המשובשת</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>חלון</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>שכבה ראשונה</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>שכבה אחרונה</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>הסתברות, הרצה נקייה</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>הסתברות, הרצה משובשת</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>הסתברות, הרצה מוטלאת</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>השפעה עקיפה</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>מדויק</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>עומק</translation>
    </message>
    <message>
        <source>p* %1</source>
        <translation>p* %1</translation>
    </message>
    <message>
        <source>p %1</source>
        <translation>p %1</translation>
    </message>
    <message>
        <source>Probability, first-order estimate</source>
        <translation>הסתברות, אומדן מסדר ראשון</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>restoring %1 brings %2 from %3 back to %4</source>
        <translation>שחזור ⁨%1⁩ מחזיר את ⁨%2⁩ מ־⁨%3⁩ ל־⁨%4⁩</translation>
    </message>
    <message>
        <source>corrupting %1 brings %2 from %3 to %4</source>
        <translation>שיבוש ⁨%1⁩ מעביר את ⁨%2⁩ מ־⁨%3⁩ ל־⁨%4⁩</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>⁨%1⁩ · ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 · windows of %2</source>
        <translation>⁨%1⁩ · חלונות של ⁨%2⁩</translation>
    </message>
    <message>
        <source>the first %1 tokens are the same in both runs</source>
        <translation>⁨%1⁩ הטוקנים הראשונים זהים בשתי ההרצות</translation>
    </message>
    <message>
        <source>%1 is the same in both runs</source>
        <translation>⁨%1⁩ זהה בשתי ההרצות</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>⁨%1⁩ של ⁨%2⁩, ⁨%3⁩</translation>
    </message>
    <message>
        <source>%1: not computed yet</source>
        <translation>⁨%1⁩: טרם חושב</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>⁨%1⁩: אין ערך</translation>
    </message>
    <message>
        <source>%1; a first-order estimate</source>
        <translation>⁨%1⁩; אומדן מסדר ראשון</translation>
    </message>
    <message>
        <source>%1; first-order estimate %2</source>
        <translation>⁨%1⁩; אומדן מסדר ראשון ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>⁨%1⁩: הקונבולוציה הקצרה (רוחב ⁨%2⁩) עדיין מביאה טוקן חתוך אל שכנו מימין, ודרכו אל השאילתה.</numerusform>
            <numerusform>⁨%1⁩: הקונבולוציה הקצרה (רוחב ⁨%2⁩) עדיין מביאה טוקן חתוך אל %n שכניו מימין, ודרכם אל השאילתה.</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>מדויק</translation>
    </message>
    <message>
        <source>approximate (%1)</source>
        <translation>מקורב (⁨%1⁩)</translation>
    </message>
    <message>
        <source>Computed in %1, which has changed probabilities by up to %2 where it was measured; fp32 is exact to rounding.</source>
        <translation>חושב ב־⁨%1⁩, ששינה הסתברויות בעד ⁨%2⁩ היכן שנמדד; fp32 מדויק עד כדי עיגול.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>שמור</translation>
    </message>
    <message>
        <source>From a session file, not computed here: device %1, program %2, time %3.</source>
        <translation>מקובץ הפעלה, לא חושב כאן: התקן ⁨%1⁩, תוכנה ⁨%2⁩, זמן ⁨%3⁩.</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>מוטל בספק</translation>
    </message>
    <message>
        <source>%1 That is more than rounding explains (%2): don&apos;t rely on these numbers.</source>
        <translation>⁨%1⁩ זה יותר ממה שעיגול מסביר (⁨%2⁩): אין להסתמך על המספרים האלה.</translation>
    </message>
    <message>
        <source>Measured on this prompt: a full run gives the same probabilities to a relative error of %1.</source>
        <translation>נמדד על הפרומפט הזה: הרצה מלאה נותנת אותן הסתברויות בשגיאה יחסית של ⁨%1⁩.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token.</source>
        <translation>⁨%1⁩: קפדני חותך גם את מה שהקונבולוציה הקצרה מביאה מטוקן חתוך.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token; the cut token&apos;s own step still sets how much of earlier ones is left.</source>
        <translation>⁨%1⁩: קפדני חותך גם את מה שהקונבולוציה הקצרה מביאה מטוקן חתוך; הצעד של הטוקן החתוך עצמו עדיין קובע כמה נשאר מהקודמים.</translation>
    </message>
    <message>
        <source>Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with strict, a difference of %4.</source>
        <translation>נמדד על הפרומפט הזה: תחת הנוקאאוטים הנוכחיים p(⁨%1⁩) הוא ⁨%2⁩, ועם קפדני ⁨%3⁩, הפרש של ⁨%4⁩.</translation>
    </message>
    <message>
        <source>There is no room to draw every cell: %1. The largest magnitude is shown, with its sign; zoom in to see each cell.</source>
        <translation>אין מקום לצייר כל תא: ⁨%1⁩. מוצג הערך המוחלט הגדול ביותר, עם סימנו; אפשר להגדיל כדי לראות כל תא.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token, and its own step: nothing of it reaches the query in these layers.</source>
        <translation>⁨%1⁩: קפדני חותך גם את מה שהקונבולוציה הקצרה מביאה מטוקן חתוך, וגם את הצעד שלו עצמו: דבר ממנו אינו מגיע אל השאילתה בשכבות האלה.</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>%1 is not loaded yet</source>
        <translation>⁨%1⁩ עדיין לא נטען</translation>
    </message>
    <message>
        <source>%1 is a model of the family %2</source>
        <translation>⁨%1⁩ הוא מודל ממשפחת ⁨%2⁩</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>The files of %1 have no fingerprint</source>
        <translation>לקבצים של ⁨%1⁩ אין טביעת אצבע</translation>
    </message>
    <message>
        <source>The files of %1 have the fingerprint %2; other files have another one</source>
        <translation>לקבצים של ⁨%1⁩ טביעת האצבע ⁨%2⁩; לקבצים אחרים יש אחרת</translation>
    </message>
    <message>
        <source>%1 does not come from a hub cache, so it has no revision</source>
        <translation>⁨%1⁩ אינו ממטמון של hub, ולכן אין לו גרסת מקור</translation>
    </message>
    <message>
        <source>%1 is revision %2</source>
        <translation>⁨%1⁩ הוא גרסת המקור ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, %2 M parameters</source>
        <translation>⁨%1⁩, ⁨%2⁩ מיליון פרמטרים</translation>
    </message>
    <message>
        <source>The weights of %1 are stored as %2</source>
        <translation>המשקלים של ⁨%1⁩ שמורים כ־⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 has computed nothing yet</source>
        <translation>⁨%1⁩ עדיין לא חישב דבר</translation>
    </message>
    <message>
        <source>%1 was computed on %2</source>
        <translation>⁨%1⁩ חושב ב־⁨%2⁩</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>לא ידוע</translation>
    </message>
    <message>
        <source>What computed %1 is not known</source>
        <translation>לא ידוע מה חישב את ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 was computed by Mambascope %2 with %3</source>
        <translation>⁨%1⁩ חושב על ידי Mambascope ⁨%2⁩ עם ⁨%3⁩</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>מודד…</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>⁨%1⁩ נמדד כעת</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>אי אפשר היה למדוד את ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, more than rounding (%2)</source>
        <translation>⁨%1⁩, יותר מעיגול (⁨%2⁩)</translation>
    </message>
    <message>
        <source>That is more than rounding explains (%1): don&apos;t rely on these numbers.</source>
        <translation>זה יותר ממה שעיגול מסביר (⁨%1⁩): אין להסתמך על המספרים האלה.</translation>
    </message>
    <message>
        <source>error %1, largest in layer %2</source>
        <translation>שגיאה ⁨%1⁩, הגדולה ביותר בשכבה ⁨%2⁩</translation>
    </message>
    <message>
        <source>the weights of the attention form rebuild what the recurrence (in a transformer: plain attention) gives, to a relative error of %1 at most, in layer %2.</source>
        <translation>המשקלים של צורת הקשב משחזרים את מה שנותנת הרקורסיה (בטרנספורמר: קשב רגיל), בשגיאה יחסית של ⁨%1⁩ לכל היותר, בשכבה ⁨%2⁩.</translation>
    </message>
    <message>
        <source>the present knockouts</source>
        <translation>הנוקאאוטים הנוכחיים</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>שגיאה ⁨%1⁩</translation>
    </message>
    <message>
        <source>error %1 (%2)</source>
        <translation>שגיאה ⁨%1⁩ (⁨%2⁩)</translation>
    </message>
    <message>
        <source>computing only what changes gives the probabilities of a full run to a relative error of %1, clean and under %2.</source>
        <translation>חישוב של מה שמשתנה בלבד נותן את ההסתברויות של הרצה מלאה בשגיאה יחסית של ⁨%1⁩, בהרצה נקייה ותחת ⁨%2⁩.</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>אין קונבולוציה</translation>
    </message>
    <message>
        <source>%1 has no short convolution, so nothing leaks past a cut</source>
        <translation>ל־⁨%1⁩ אין קונבולוציה קצרה, ולכן דבר אינו דולף מעבר לחיתוך</translation>
    </message>
    <message>
        <source>nothing is knocked out</source>
        <translation>דבר אינו מנוטרל</translation>
    </message>
    <message>
        <source>Nothing is knocked out in %1, so nothing leaks</source>
        <translation>דבר אינו מנוטרל ב־⁨%1⁩, ולכן דבר אינו דולף</translation>
    </message>
    <message>
        <source>not defined for some heads</source>
        <translation>לא מוגדר עבור חלק מהראשים</translation>
    </message>
    <message>
        <source>%1: all heads share the convolution, so strict, and with it what leaks, is only defined where knockouts cut all heads</source>
        <translation>⁨%1⁩: כל הראשים חולקים את הקונבולוציה, ולכן קפדני, ואיתו הדליפה, מוגדר רק היכן שנוקאאוטים חותכים את כל הראשים</translation>
    </message>
    <message>
        <source>p(%1) %2, strict %3: %4</source>
        <translation>p(⁨%1⁩) ⁨%2⁩, קפדני ⁨%3⁩: ⁨%4⁩</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>משפחה</translation>
    </message>
    <message>
        <source>Attention form</source>
        <translation>צורת הקשב</translation>
    </message>
    <message>
        <source>Partial recompute</source>
        <translation>חישוב חלקי מחדש</translation>
    </message>
    <message>
        <source>Convolution leak</source>
        <translation>דליפה בקונבולוציה</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>חושב בהתקן</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>משקלים</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>טביעת אצבע</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>גרסת מקור</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>תוכנה</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>מוטל בספק</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>מדויק</translation>
    </message>
</context>
<context>
    <name>ValueAxis</name>
    <message>
        <source>depth of the window, from the first to the last</source>
        <translation>עומק החלון, מהראשון עד האחרון</translation>
    </message>
    <message>
        <source>first layer of the window</source>
        <translation>השכבה הראשונה של החלון</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>לא עדכני</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>can&apos;t be computed again: %1</source>
        <translation>אי אפשר לחשב מחדש: ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>זהה, מספר אחד</numerusform>
            <numerusform>זהה, %n מספרים</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at %1</source>
        <translation>שונה ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ, by %3 at most (relative: %4), at %5</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩ מספרים שונים, ב־⁨%3⁩ לכל היותר (יחסית: ⁨%4⁩), ב־⁨%5⁩</translation>
    </message>
    <message>
        <source>The session holds no results</source>
        <translation>אין תוצאות בהפעלה</translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>התוצאה היחידה יצאה זהה, עד הסיבית האחרונה</numerusform>
            <numerusform>כל %n התוצאות יצאו זהות, עד הסיבית האחרונה</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>תוצאה אחת שונה, ב־⁨%1⁩ לכל היותר</numerusform>
            <numerusform>%n תוצאות שונות, ב־⁨%1⁩ לכל היותר</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>תוצאה אחת אינה ניתנת לחישוב מחדש</numerusform>
            <numerusform>%n תוצאות אינן ניתנות לחישוב מחדש</numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s files are different: %1 then, %2 now</source>
        <translation>קובצי המודל שונים: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message>
        <source>The precision is different: %1 then, %2 now</source>
        <translation>הדיוק שונה: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message>
        <source>The device is different: %1 then, %2 now</source>
        <translation>ההתקן שונה: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message>
        <source>The processor is different: %1 then, %2 now</source>
        <translation>המעבד שונה: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message>
        <source>The library is different: %1 then, %2 now</source>
        <translation>הספרייה שונה: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message>
        <source>The program is different: %1 then, %2 now</source>
        <translation>התוכנה שונה: ⁨%1⁩ אז, ⁨%2⁩ עכשיו</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>תוצאה אחת שונה, אך באף מספר: בטקסטים או בכמות המספרים</numerusform>
            <numerusform>%n תוצאות שונות, אך באף מספר: בטקסטים או בכמות המספרים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Tokens</source>
        <translation>טוקנים</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>התקן</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>דיוק</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>תפריט</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;עריכה</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;מודלים</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>ניס&amp;ויים</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
    <message>
        <source>Experiments over the rows shown</source>
        <translation>ניסויים על השורות המוצגות</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;נתונים</translation>
    </message>
</context>
<context>
    <name>WindowModelText</name>
    <message>
        <source>the command line&apos;s options</source>
        <translation>האפשרויות של שורת הפקודה</translation>
    </message>
</context>
<context>
    <name>ZoomActions</name>
    <message>
        <source>Zoom matrix in</source>
        <translation>הגדלת המטריצה</translation>
    </message>
    <message>
        <source>Zoom matrix out</source>
        <translation>הקטנת המטריצה</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>הצגת המטריצה בהיקף מלא</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 for %2 is already used by %3</source>
        <translation>⁨%1⁩ עבור ⁨%2⁩ כבר בשימוש של ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::AttentionPanel</name>
    <message>
        <source>Loading the model…</source>
        <translation>טוען את המודל…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>שכבה ⁨%1⁩ · ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::Autosave</name>
    <message>
        <source>Unsaved work can&apos;t be backed up: %1</source>
        <translation>אי אפשר לגבות את מה שלא נשמר: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BadgeLabel</name>
    <message>
        <source>How exact %1 is</source>
        <translation>עד כמה מדויק: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlankCover</name>
    <message>
        <source>Blank screen</source>
        <translation>מסך ריק</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockBar</name>
    <message>
        <source>block tokens: %1</source>
        <translation>חסימת טוקנים: ⁨%1⁩</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>חסימת ⁨%1⁩</translation>
    </message>
    <message>
        <source>block by means of the bundled text</source>
        <translation>חסימה לפי הממוצעים של הטקסט המצורף</translation>
    </message>
    <message>
        <source>block windows of %1</source>
        <translation>חסימה בחלונות של ⁨%1⁩</translation>
    </message>
    <message>
        <source>means of the bundled text</source>
        <translation>ממוצעי הטקסט המצורף</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>ממוצעים של ⁨%1⁩</translation>
    </message>
    <message>
        <source>means in %1</source>
        <translation>ממוצעים שבתוך ⁨%1⁩</translation>
    </message>
    <message>
        <source>How token sets are blocked</source>
        <translation>איך נחסמות קבוצות טוקנים</translation>
    </message>
    <message>
        <source>mean, others follow</source>
        <translation>ממוצע, השאר בהתאם</translation>
    </message>
    <message>
        <source>mean, others restored</source>
        <translation>ממוצע, השאר משוחזרים</translation>
    </message>
    <message>
        <source>knockout</source>
        <translation>נוקאאוט</translation>
    </message>
    <message>
        <source>strict knockout</source>
        <translation>נוקאאוט קפדני</translation>
    </message>
    <message>
        <source>What the tokens hand on becomes its mean over a text; all else follows. As the paper&apos;s text has it.</source>
        <translation>מה שהטוקנים מעבירים הלאה מוחלף בממוצע שלו על פני טקסט; כל השאר משתנה בהתאם. כפי שמתואר במאמר עצמו.</translation>
    </message>
    <message>
        <source>The same, and in the window what every other token but the last hands on is as in the clean run. As the paper&apos;s code has it.</source>
        <translation>כנ״ל, ובתוך החלון מה שכל טוקן אחר מלבד האחרון מעביר הלאה הוא כמו בהרצה הנקייה. כפי שעושה הקוד של המאמר.</translation>
    </message>
    <message>
        <source>The tokens are cut from all later ones. The short convolution leaks.</source>
        <translation>הטוקנים נחתכים מכל הבאים אחריהם. הקונבולוציה הקצרה דולפת.</translation>
    </message>
    <message>
        <source>The same, and nothing of them passes by the convolution or the step.</source>
        <translation>כנ״ל, ודבר מהם אינו עובר דרך הקונבולוציה או הצעד.</translation>
    </message>
    <message>
        <source>Way of blocking</source>
        <translation>אופן החסימה</translation>
    </message>
    <message>
        <source>State that is replaced by its mean</source>
        <translation>המצב שמוחלף בממוצע שלו</translation>
    </message>
    <message>
        <source>Where means come from</source>
        <translation>מקור הממוצעים</translation>
    </message>
    <message>
        <source>The buttons beside the title open a text or a file of statistics.</source>
        <translation>הלחצנים שליד הכותרת פותחים טקסט או קובץ סטטיסטיקה.</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>חלונות של </translation>
    </message>
    <message>
        <source>Layers that are blocked together</source>
        <translation>שכבות שנחסמות יחד</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Stop computing blocked token sets</source>
        <translation>עצירת החישוב של קבוצות הטוקנים החסומות</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>עצירה. &quot;חישוב מחדש&quot; בתפריט מודלים מתחיל מחדש.</translation>
    </message>
    <message>
        <source>token sets</source>
        <translation>קבוצות טוקנים</translation>
    </message>
    <message>
        <source>Which token sets are blocked: each has a curve of its own.</source>
        <translation>אילו קבוצות טוקנים נחסמות: לכל אחת עקומה משלה.</translation>
    </message>
    <message>
        <source>Token sets that are blocked</source>
        <translation>קבוצות הטוקנים שנחסמות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockPanel</name>
    <message>
        <source>What is wrong with this blocking</source>
        <translation>מה השתבש בחסימה הזאת</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>%1 is no state-space model and has no state that tokens hand on: its tokens are knocked out instead</source>
        <translation>⁨%1⁩ אינו מודל מרחב מצבים, ואין בו מצב שטוקנים מעבירים הלאה: במקום זאת הטוקנים שלו מנוטרלים</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(⁨%1⁩)</translation>
    </message>
    <message>
        <source>change of %1 · windows of %2</source>
        <translation>שינוי ב־⁨%1⁩ · חלונות של ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 · means of %2</source>
        <translation>⁨%1⁩ · ממוצעים של ⁨%2⁩</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those tokens blocked: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>כל נקודה היא הרצה משלה שבה הטוקנים האלה חסומים: ההסתברות של המודל עצמו, עד כדי עיגול. הקווים רק מחברים בין הנקודות.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockView</name>
    <message>
        <source>Blocked token sets, change of the answer by window of layers</source>
        <translation>קבוצות טוקנים חסומות, השינוי בתשובה לפי חלון שכבות</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩, ⁨%2⁩</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>שינוי בהסתברות של התשובה שבמעקב</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת בערך</numerusform>
            <numerusform>נותרו כ־%n שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>שורה ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>לוח הפקודות</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>סינון פעולות</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>פעולות</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>אין פעולה מתאימה.</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>חיפוש בכל הפעולות</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, action %2 of %3</source>
        <translation>⁨%1⁩, פעולה ⁨%2⁩ מתוך ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonModel</name>
    <message>
        <source>Token</source>
        <translation>טוקן</translation>
    </message>
    <message>
        <source>A</source>
        <comment>the first of two states</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <comment>the second of two states</comment>
        <translation>B</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>followed answer</source>
        <translation>התשובה שבמעקב</translation>
    </message>
    <message>
        <source>%1: not known, because it is not among the most probable tokens</source>
        <translation>⁨%1⁩: לא ידוע, כי אינו בין הטוקנים הסבירים ביותר</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonPanel</name>
    <message>
        <source>Probabilities in A and B</source>
        <translation>הסתברויות ב־A וב־B</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 marks a state A, %2 another one B; %3 flips between them.</source>
        <translation>⁨%1⁩ מסמן מצב כ־A, ⁨%2⁩ מצב אחר כ־B; ⁨%3⁩ עובר ביניהם.</translation>
    </message>
    <message>
        <source>A state could not be computed: go there to see why.</source>
        <translation>אי אפשר היה לחשב מצב אחד: יש לעבור אליו כדי לראות מדוע.</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A: %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>Probabilities of the model itself in each of the two states, to rounding.</source>
        <translation>הסתברויות של המודל עצמו בכל אחד משני המצבים, עד כדי עיגול.</translation>
    </message>
    <message>
        <source>The numbers are still being computed.</source>
        <translation>המספרים עדיין מחושבים.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CutHeadsMenu</name>
    <message>
        <source>What knockouts, map and flow cut</source>
        <translation>מה הנוקאאוטים, המפה והזרימה חותכים</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>נטרול ⁨%1⁩</translation>
    </message>
    <message>
        <source>knockouts: %1</source>
        <translation>נוקאאוטים: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DataBench</name>
    <message>
        <source>open row %1</source>
        <translation>פתיחת שורה ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetBar</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>מה השתבש בסינון</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>אילו שורות מוצגות</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>סינון</translation>
    </message>
    <message>
        <source>Conditions joined by and, or, not and parentheses.
Of a model: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Of a row: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, and every other column.</source>
        <translation>תנאים המחוברים ב־and,‏ or,‏ not וסוגריים.
של מודל: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
של שורה: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, וכל עמודה אחרת.</translation>
    </message>
    <message>
        <source>Where the subject stands</source>
        <translation>היכן הנושא נמצא</translation>
    </message>
    <message>
        <source>subject anywhere</source>
        <translation>הנושא בכל מקום</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>הנושא בהתחלה</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>הנושא בהמשך</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>מדגם</translation>
    </message>
    <message>
        <source>Rows in the sample</source>
        <translation>שורות במדגם</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>כל השורות</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>זרע</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>הזרע של המדגם</translation>
    </message>
    <message>
        <source>Filter: known(demo-mamba2) and not relation = P103</source>
        <translation>סינון: known(demo-mamba2) and not relation = P103</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetDetails</name>
    <message>
        <source>there is neither a prompt nor a template</source>
        <translation>אין לא פרומפט ולא תבנית</translation>
    </message>
    <message>
        <source>the subject is missing</source>
        <translation>הנושא חסר</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>התשובה חסרה</translation>
    </message>
    <message>
        <source>the subject “%1” is not in the prompt</source>
        <translation>הנושא &quot;⁨%1⁩&quot; אינו בפרומפט</translation>
    </message>
    <message>
        <source>the subject “%1” stands in the prompt several times, and no template tells which</source>
        <translation>הנושא &quot;⁨%1⁩&quot; מופיע בפרומפט כמה פעמים, ואין תבנית שקובעת איזה מהם</translation>
    </message>
    <message>
        <source>the template “%1” must hold {} exactly once</source>
        <translation>בתבנית &quot;⁨%1⁩&quot; חייב להופיע {} בדיוק פעם אחת</translation>
    </message>
    <message>
        <source>the prompt is not the template with the subject in it</source>
        <translation>הפרומפט אינו התבנית שהנושא משובץ בה</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>זהה לשורה ⁨%1⁩</translation>
    </message>
    <message>
        <source>a quote opens here and never closes</source>
        <translation>כאן נפתחות מירכאות שאינן נסגרות</translation>
    </message>
    <message>
        <source>There is no row that can be used.</source>
        <translation>אין שורה שאפשר להשתמש בה.</translation>
    </message>
    <message>
        <source>First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”</source>
        <translation>השורה הראשונה, שורה ⁨%1⁩ בקובץ: פרומפט &quot;⁨%2⁩&quot;, נושא &quot;⁨%3⁩&quot;, תשובה &quot;⁨%4⁩&quot;, יחס &quot;⁨%5⁩&quot;</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>שורות שהושמטו</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>שורה ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>How %1 was understood</source>
        <translation>איך ⁨%1⁩ הובן</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No line is left out.</source>
        <translation>אף שורה לא הושמטה.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>⁨%1⁩ מפורטות ⁨%2⁩ הראשונות.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>לחצנים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetModel</name>
    <message>
        <source>%1, right</source>
        <translation>⁨%1⁩, נכון</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetPanel</name>
    <message>
        <source>What is wrong with the data set</source>
        <translation>מה השתבש במערך הנתונים</translation>
    </message>
    <message>
        <source>Prompts of the data set</source>
        <translation>הפרומפטים של מערך הנתונים</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own (JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped here, too.</source>
        <translation>יש לפתוח מערך נתונים: CounterFact או RELATIONS מהתפריט נתונים, או קובץ משלך (שורות JSON,‏ CSV או TSV עם העמודות prompt,‏ subject ו־answer). אפשר גם להשליך לכאן קובץ.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Make it the prompt</source>
        <translation>הפיכה לפרומפט</translation>
    </message>
    <message>
        <source>Only the chosen rows</source>
        <translation>רק השורות שנבחרו</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockArea</name>
    <message>
        <source>Models and views</source>
        <translation>מודלים ותצוגות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockTitle</name>
    <message>
        <source>About %1</source>
        <translation>על ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditBar</name>
    <message>
        <source>true object of the edit “%1”</source>
        <translation>המושא האמיתי של העריכה: &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>new object of the edit “%1”</source>
        <translation>המושא החדש של העריכה: &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>edit the left model</source>
        <translation>עריכת המודל השמאלי</translation>
    </message>
    <message>
        <source>edit the right model</source>
        <translation>עריכת המודל הימני</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>עריכת ⁨%1⁩</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>עריכת שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 steps of an edit</source>
        <translation>⁨%1⁩ צעדי עריכה</translation>
    </message>
    <message>
        <source>edit with second moments</source>
        <translation>עריכה עם מומנטים מסדר שני</translation>
    </message>
    <message>
        <source>edit along the key</source>
        <translation>עריכה בכיוון המפתח</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>the subject:</source>
        <translation>הנושא:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>‏⁨%1⁩:</translation>
    </message>
    <message>
        <source>its own answer</source>
        <translation>תשובת המודל</translation>
    </message>
    <message>
        <source>its own answer, %1</source>
        <translation>תשובת המודל, ⁨%1⁩</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>עריכה</translation>
    </message>
    <message>
        <source>Stop the layers</source>
        <translation>עצירת השכבות</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>העריכה</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>הופך ל</translation>
    </message>
    <message>
        <source>The true object, which the fact has</source>
        <translation>המושא האמיתי, שיש לעובדה</translation>
    </message>
    <message>
        <source>The object that the fact has. Left empty, it is the model&apos;s own answer.</source>
        <translation>המושא שיש לעובדה. כשהשדה ריק, זו התשובה של המודל עצמו.</translation>
    </message>
    <message>
        <source>The new object, which the fact gets</source>
        <translation>המושא החדש, שהעובדה מקבלת</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>מושא חדש</translation>
    </message>
    <message>
        <source>The object that the fact gets. Objects of the same relation are in the list.</source>
        <translation>המושא שהעובדה מקבלת. ברשימה מושאים של אותו יחס.</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>פרומפטים…</translation>
    </message>
    <message>
        <source>Paraphrases that should follow the edit, and neighbours that should stay.</source>
        <translation>פרפרזות שאמורות להשתנות עם העריכה, ושכנים שאמורים להישאר כפי שהם.</translation>
    </message>
    <message>
        <source>Finds the rank-one edit (ROME) and scores it. The model stays as it is until the edit is applied.</source>
        <translation>מוצא את העריכה מדרגה 1 (ROME) ומדרג אותה. המודל נשאר כפי שהוא עד שמחילים את העריכה.</translation>
    </message>
    <message>
        <source>The model that is edited</source>
        <translation>המודל שנערך</translation>
    </message>
    <message>
        <source>The model that is edited, without the edits that it has.</source>
        <translation>המודל שנערך, ללא העריכות שכבר יש לו.</translation>
    </message>
    <message>
        <source>W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed x, B, C and dt, in Mamba-2 x alone.</source>
        <translation>‏⁨W_a⁩, השורות של ⁨in_proj⁩ שנכנסות לקונבולוציה. ב־Mamba-1 הן מזינות את ⁨x⁩,‏ ⁨B⁩,‏ ⁨C⁩ ו־⁨dt⁩, וב־Mamba-2 את ⁨x⁩ בלבד.</translation>
    </message>
    <message>
        <source>W_g, the rows of in_proj that make the gate</source>
        <translation>‏⁨W_g⁩, השורות של ⁨in_proj⁩ שיוצרות את השער</translation>
    </message>
    <message>
        <source>W_o, out_proj: writes into the residual</source>
        <translation>‏⁨W_o⁩, ⁨out_proj⁩: כותבת אל הזרם השיורי</translation>
    </message>
    <message>
        <source>W_down, the MLP&apos;s down projection</source>
        <translation>‏⁨W_down⁩, ההיטל היורד של ה־MLP</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>עריכת ⁨%1⁩</translation>
    </message>
    <message>
        <source>Layer that is edited</source>
        <translation>השכבה שנערכת</translation>
    </message>
    <message>
        <source>Most steps of the optimiser</source>
        <translation>מספר מרבי של צעדי אופטימיזציה</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> צעדים</translation>
    </message>
    <message>
        <source>The optimiser takes at most so many steps; it stops before where the new object is likely enough.</source>
        <translation>האופטימיזציה מבצעת לכל היותר מספר צעדים זה; היא נעצרת קודם לכן אם המושא החדש כבר סביר דיו.</translation>
    </message>
    <message>
        <source>second moments</source>
        <translation>מומנטים מסדר שני</translation>
    </message>
    <message>
        <source>Second moments of the keys</source>
        <translation>מומנטים מסדר שני של המפתחות</translation>
    </message>
    <message>
        <source>Turns the edit away from what other texts use (ROME&apos;s C⁻¹): second moments of the keys over the shipped CounterFact sentences, a narrow text, collected at the first use of each layer.</source>
        <translation>מרחיק את העריכה ממה שטקסטים אחרים משתמשים בו (ה־⁨C⁻¹⁩ של ROME): מומנטים מסדר שני של המפתחות על פני משפטי CounterFact המצורפים, טקסט מצומצם, הנאספים בשימוש הראשון בכל שכבה.</translation>
    </message>
    <message>
        <source>Edits the same fact in every layer of this matrix, one by one, and draws the scores.</source>
        <translation>עורך את אותה עובדה בכל שכבה של המטריצה הזאת, אחת אחת, ומצייר את הציונים.</translation>
    </message>
    <message>
        <source>Edit in all layers</source>
        <translation>עריכה בכל השכבות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditExports</name>
    <message>
        <source>Export the edit as a file…</source>
        <translation>ייצוא העריכה כקובץ…</translation>
    </message>
    <message>
        <source>Export the edited checkpoint…</source>
        <translation>ייצוא הצ׳קפוינט הערוך…</translation>
    </message>
    <message>
        <source>Export the edit as an adapter…</source>
        <translation>ייצוא העריכה כמתאם…</translation>
    </message>
    <message>
        <source>There is no edit to export: make one in the view “Edit of a fact” first</source>
        <translation>אין עריכה לייצא: יש ליצור קודם אחת בתצוגה &quot;עריכת עובדה&quot;</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>כותב את ⁨%1⁩…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>⁨%1⁩ נשמר</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditList</name>
    <message>
        <source>Edits that the models have</source>
        <translation>העריכות שיש למודלים</translation>
    </message>
    <message>
        <source>%1 (left), %2</source>
        <translation>⁨%1⁩ (שמאל), ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 (right), %2</source>
        <translation>⁨%1⁩ (ימין), ⁨%2⁩</translation>
    </message>
    <message>
        <source>On: every view of this pane shows the edited model. Edits that are on add up.</source>
        <translation>מופעל: כל תצוגה של החלונית הזאת מציגה את המודל הערוך. עריכות מופעלות מצטברות.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>הסרה: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Take this edit away</source>
        <translation>הסרת העריכה הזאת</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>הפעלת ⁨%1⁩</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>כיבוי ⁨%1⁩</translation>
    </message>
    <message>
        <source>take away %1</source>
        <translation>הסרת ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPanel</name>
    <message>
        <source>What is wrong with this edit</source>
        <translation>מה השתבש בעריכה הזאת</translation>
    </message>
    <message>
        <source>Prompts and curves of the edit</source>
        <translation>הפרומפטים והעקומות של העריכה</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>עריכת שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>החלה</translation>
    </message>
    <message>
        <source>Gives the edit to this model: every view of its pane shows the edited model. Undo takes it back.</source>
        <translation>מחיל את העריכה על המודל הזה: כל תצוגה של החלונית שלו מציגה את המודל הערוך. &quot;ביטול&quot; מסיר אותה.</translation>
    </message>
    <message>
        <source>Apply beside</source>
        <translation>החלה לצד המקור</translation>
    </message>
    <message>
        <source>Shows the edited model in the other pane, beside the original.</source>
        <translation>מציג את המודל הערוך בחלונית האחרת, לצד המקורי.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>ייצוא</translation>
    </message>
    <message>
        <source>Writes the edit as a small file, as an edited checkpoint or as an adapter.</source>
        <translation>כותב את העריכה כקובץ קטן, כצ׳קפוינט ערוך או כמתאם.</translation>
    </message>
    <message>
        <source>Both columns are the model&apos;s own probabilities, before and with the edit: exact, to rounding.</source>
        <translation>שתי העמודות הן ההסתברויות של המודל עצמו, לפני העריכה ואיתה: מדויקות, עד כדי עיגול.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Editing, about %1 s left</source>
        <translation>עורך, נותרו כ־⁨%1⁩ שניות</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>עורך…</translation>
    </message>
    <message>
        <source>%1 of %2 layers edited</source>
        <translation>נערכו ⁨%1⁩ מתוך ⁨%2⁩ שכבות</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>יש לסמן את הנושא: לגרור על פני הטוקנים שלו.</translation>
    </message>
    <message>
        <source>The model is not known yet.</source>
        <translation>המודל עדיין לא ידוע.</translation>
    </message>
    <message>
        <source>Name the new object.</source>
        <translation>יש לציין את המושא החדש.</translation>
    </message>
    <message>
        <source>Something else is set than what is shown: press Edit.</source>
        <translation>ההגדרות שונות ממה שמוצג: יש ללחוץ על &quot;עריכה&quot;.</translation>
    </message>
    <message>
        <source>No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….</source>
        <translation>אין פרפרזות ושכנים: ב־CounterFact אין עובדה כזאת. אפשר לכתוב כאלה תחת &quot;פרומפטים…&quot;.</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>⁨%1⁩ (שמאל)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>⁨%1⁩ (ימין)</translation>
    </message>
    <message>
        <source>Rewrites what the model says of the subject: name the new object, then press Edit. The prompt itself, paraphrases and neighbours are shown before and after.</source>
        <translation>משכתב את מה שהמודל אומר על הנושא: יש לציין את המושא החדש ואז ללחוץ על &quot;עריכה&quot;. הפרומפט עצמו, הפרפרזות והשכנים מוצגים לפני ואחרי.</translation>
    </message>
    <message>
        <source>edit %1 of layer %2: %3</source>
        <translation>עריכת ⁨%1⁩ בשכבה ⁨%2⁩: ⁨%3⁩</translation>
    </message>
    <message>
        <source>stop the edit</source>
        <translation>עצירת העריכה</translation>
    </message>
    <message>
        <source>edit %1 of every layer: %2</source>
        <translation>עריכת ⁨%1⁩ בכל השכבות: ⁨%2⁩</translation>
    </message>
    <message>
        <source>stop editing every layer</source>
        <translation>עצירת העריכה בכל השכבות</translation>
    </message>
    <message>
        <source>prompts that the edit is scored on</source>
        <translation>הפרומפטים שלפיהם מדורגת העריכה</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>החלת ⁨%1⁩</translation>
    </message>
    <message>
        <source>apply beside the original %1</source>
        <translation>החלה לצד המקור: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPromptsDialog</name>
    <message>
        <source>Prompts that the edit is scored on</source>
        <translation>הפרומפטים שלפיהם מדורגת העריכה</translation>
    </message>
    <message>
        <source>Paraphrases, one a line: the same fact in other words, which should follow the edit</source>
        <translation>פרפרזות, אחת בכל שורה: אותה עובדה במילים אחרות, שאמורה להשתנות עם העריכה</translation>
    </message>
    <message>
        <source>Neighbours, one a line: other subjects with the true object, which should stay</source>
        <translation>שכנים, אחד בכל שורה: נושאים אחרים עם המושא האמיתי, שאמורים להישאר כפי שהם</translation>
    </message>
    <message>
        <source>Those of the data</source>
        <translation>אלה של הנתונים</translation>
    </message>
    <message>
        <source>Other wordings and subjects of this fact&apos;s relation in CounterFact</source>
        <translation>ניסוחים ונושאים אחרים של היחס של העובדה הזאת ב־CounterFact</translation>
    </message>
    <message>
        <source>CounterFact has no fact with this prompt and subject</source>
        <translation>ב־CounterFact אין עובדה עם הפרומפט והנושא האלה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditView</name>
    <message>
        <source>Prompts before and after the edit, and its scores by layer</source>
        <translation>פרומפטים לפני העריכה ואחריה, והציונים שלה לפי שכבה</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>before and after the edit</source>
        <translation>לפני העריכה ואחריה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EffectStrip</name>
    <message>
        <source>Effect of the subject&apos;s last token by layer</source>
        <translation>ההשפעה של הטוקן האחרון של הנושא לפי שכבה</translation>
    </message>
    <message>
        <source>Where causal tracing points: how far restoring h at the subject&apos;s last token brings the answer back, by layer. Editing often works elsewhere (Hase et al. 2023).</source>
        <translation>לאן מצביעה העקיבה הסיבתית: עד כמה שחזור h בטוקן האחרון של הנושא מחזיר את התשובה, לפי שכבה. עריכה מצליחה לעיתים קרובות במקום אחר (⁨Hase et al. 2023⁩).</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FactsModel</name>
    <message>
        <source>%1: %2, right, p = %3</source>
        <translation>⁨%1⁩: ⁨%2⁩, נכון, ⁨p = %3⁩</translation>
    </message>
    <message>
        <source>%1: %2, wrong, p = %3</source>
        <translation>⁨%1⁩: ⁨%2⁩, שגוי, ⁨p = %3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FigureDialog</name>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>קריא גם בלי &amp;צבע</translation>
    </message>
    <message>
        <source>What is wrong with this export</source>
        <translation>מה השתבש בייצוא הזה</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>ייצוא איור</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>רוחב וגודל אותיות משלך</translation>
    </message>
    <message>
        <source>%1, both models</source>
        <translation>⁨%1⁩, שני המודלים</translation>
    </message>
    <message>
        <source>%1, left model</source>
        <translation>⁨%1⁩, המודל השמאלי</translation>
    </message>
    <message>
        <source>%1, right model</source>
        <translation>⁨%1⁩, המודל הימני</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;תצוגה</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;עבור</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;רוחב</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>&amp;גודל אותיות</translation>
    </message>
    <message>
        <source>Legible without colour</source>
        <translation>קריא גם בלי צבע</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;בחירה…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>בחירת התיקייה</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>תיקייה חדשה</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>תיקייה ח&amp;דשה</translation>
    </message>
    <message>
        <source>Export or cancel</source>
        <translation>ייצוא או ביטול</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;החלפה</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;ייצוא</translation>
    </message>
    <message>
        <source>The results are still being computed</source>
        <translation>התוצאות עדיין מחושבות</translation>
    </message>
    <message>
        <source>There is a folder of that name. Replace the export in it?</source>
        <translation>יש כבר תיקייה בשם הזה. להחליף את הייצוא שבה?</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>&amp;כמו</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>&amp;חלקים</translation>
    </message>
    <message>
        <source>Several views make one figure with parts (a), (b), …; without parts it is of the chosen view alone</source>
        <translation>כמה תצוגות יוצרות איור אחד עם חלקים (a), (b), …; בלי חלקים הוא של התצוגה שנבחרה בלבד</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>החלון</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1: &quot;%2&quot;</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>התקדמות הייצוא</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>הייצוא בוטל. דבר לא נכתב.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>מבטל…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>איורים</translation>
    </message>
    <message>
        <source>Legible &amp;without colour</source>
        <translation>קריא גם בלי &amp;צבע</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>רוחב וגודל אותיות משלך</translation>
    </message>
    <message>
        <source>the folder of documents</source>
        <translation>תיקיית המסמכים</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;בחירה…</translation>
    </message>
    <message>
        <source>&amp;Figures are made for:</source>
        <translation>איורים &amp;עבור:</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>&amp;רוחב:</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>&amp;גודל אותיות:</translation>
    </message>
    <message>
        <source>Fol&amp;der for exports:</source>
        <translation>&amp;תיקייה לייצוא:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowPanel</name>
    <message>
        <source>What is wrong with the information flow</source>
        <translation>מה השתבש בזרימת המידע</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>to the last token, by window</source>
        <translation>אל הטוקן האחרון, לפי חלון</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those connections cut: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>כל נקודה היא הרצה משלה שבה החיבורים האלה חתוכים: ההסתברות של המודל עצמו, עד כדי עיגול. הקווים רק מחברים בין הנקודות.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>זרימת המידע אל הטוקן האחרון, לפי חלון שכבות</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>שינוי בהסתברות של התשובה שבמעקב</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩, ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>‏⁨%1⁩, ⁨%2⁩: ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FolderList</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>ה&amp;וספת תיקייה…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>ה&amp;סרה</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>תיקיות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GalleryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>‏⁨%1⁩ ← ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GalleryPopup</name>
    <message>
        <source>No prompt matches.</source>
        <translation>אין פרומפט מתאים.</translation>
    </message>
    <message>
        <source>Prompt gallery</source>
        <translation>גלריית פרומפטים</translation>
    </message>
    <message>
        <source>Filter the gallery</source>
        <translation>סינון הגלריה</translation>
    </message>
    <message>
        <source>Filter by prompt, answer or relation</source>
        <translation>סינון לפי פרומפט, תשובה או יחס</translation>
    </message>
    <message>
        <source>Prompts by relation</source>
        <translation>פרומפטים לפי יחס</translation>
    </message>
    <message>
        <source>%1, prompt %2 of %3</source>
        <translation>⁨%1⁩, פרומפט ⁨%2⁩ מתוך ⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>כללי</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number, with its space</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Bars and docks &amp;move to their new places</source>
        <translation>סרגלים ולוחות &amp;גולשים למקומם החדש</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>suffix of a number, with its space</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds: suffix of a number, with its space</comment>
        <translation> שניות</translation>
    </message>
    <message>
        <source>As the desktop is</source>
        <translation>כמו שולחן העבודה</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>בהיר</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>כהה</translation>
    </message>
    <message>
        <source>never</source>
        <translation>אף פעם</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>ערכת &amp;נושא:</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>גודל ה&amp;טקסט:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;שפה:</translation>
    </message>
    <message>
        <source>Results follow t&amp;yping after:</source>
        <translation>התוצאות באות אחרי ה&amp;קלדה כעבור:</translation>
    </message>
    <message>
        <source>Entries of “Open &amp;recent”:</source>
        <translation>רשומות ב&quot;פתיחת &amp;אחרונים&quot;:</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved work e&amp;very:</source>
        <translation>&amp;עותק של מה שלא נשמר כל:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeadEntryMenu</name>
    <message>
        <source>Show</source>
        <translation>הצגה</translation>
    </message>
    <message>
        <source>Show the entered number</source>
        <translation>הצגת המספר שהוזן</translation>
    </message>
    <message>
        <source>Channel, 0 to %1</source>
        <translation>ערוץ, 0 עד ⁨%1⁩</translation>
    </message>
    <message>
        <source>Head, 0 to %1</source>
        <translation>ראש, 0 עד ⁨%1⁩</translation>
    </message>
    <message>
        <source>channel…</source>
        <translation>ערוץ…</translation>
    </message>
    <message>
        <source>head…</source>
        <translation>ראש…</translation>
    </message>
    <message>
        <source>One channel by its number</source>
        <translation>ערוץ אחד לפי מספרו</translation>
    </message>
    <message>
        <source>One head by its number</source>
        <translation>ראש אחד לפי מספרו</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeatmapView</name>
    <message>
        <source>Hidden attention, rows are query tokens and columns are source tokens</source>
        <translation>קשב סמוי, השורות הן טוקני שאילתה והעמודות הן טוקני מקור</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>טרם חושב</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>שאילתה ⁨%1⁩</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>מקור ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 can&apos;t read from %2, which comes after it</source>
        <translation>⁨%1⁩ אינו יכול לקרוא מ־⁨%2⁩, שבא אחריו</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>knocked out</source>
        <translation>מנוטרל</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HistoryPanel</name>
    <message>
        <source>State</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>After</source>
        <translation>אחרי</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>צעד</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>זמן</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>נוכחי</translation>
    </message>
    <message>
        <source>States of the experiment</source>
        <translation>מצבי הניסוי</translation>
    </message>
    <message>
        <source>%1 names a state. Named states are the steps of a talk.</source>
        <translation>⁨%1⁩ נותן שם למצב. מצבים בעלי שם הם הצעדים של הרצאה.</translation>
    </message>
    <message>
        <source>Go to this state</source>
        <translation>מעבר למצב הזה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyBindings</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> או </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyEditor</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;שימוש</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;הוספה</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>&amp;ללא מקש</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;איפוס</translation>
    </message>
    <message>
        <source>Keys of an action</source>
        <translation>מקשים של פעולה</translation>
    </message>
    <message>
        <source>These keys instead of those that the action has</source>
        <translation>המקשים האלה במקום אלה שיש לפעולה</translation>
    </message>
    <message>
        <source>These keys beside those that the action has</source>
        <translation>המקשים האלה בנוסף לאלה שיש לפעולה</translation>
    </message>
    <message>
        <source>The keys that the action had at first</source>
        <translation>המקשים שהיו לפעולה בהתחלה</translation>
    </message>
    <message>
        <source>These keys can&apos;t be changed.</source>
        <translation>אי אפשר לשנות את המקשים האלה.</translation>
    </message>
    <message>
        <source>Inside a view only one key at a time is possible.</source>
        <translation>בתוך תצוגה אפשר רק מקש אחד בכל פעם.</translation>
    </message>
    <message>
        <source>%1 is used by “%2”, which can&apos;t be changed.</source>
        <translation>⁨%1⁩ בשימוש של &quot;⁨%2⁩&quot;, שאי אפשר לשנות.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>&quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 is used by %2, which loses it if you take it here.</source>
        <translation>⁨%1⁩ בשימוש של ⁨%2⁩, שיאבד אותו אם יילקח כאן.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;New keys for “%1”:</source>
        <translation>מקשים &amp;חדשים עבור &quot;⁨%1⁩&quot;:</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;מקשים חדשים:</translation>
    </message>
    <message>
        <source>New keys for “%1”</source>
        <translation>מקשים חדשים עבור &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>מקשים חדשים</translation>
    </message>
    <message>
        <source>Choose an action in the list.</source>
        <translation>יש לבחור פעולה ברשימה.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>ללא מקש</translation>
    </message>
    <message>
        <source>%1, can&apos;t be changed</source>
        <translation>⁨%1⁩, אי אפשר לשנות</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>⁨%1⁩, שונה</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>פעולה</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>מקשים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>מקלדת</translation>
    </message>
    <message>
        <source>Reset all ke&amp;ys</source>
        <translation>איפוס &amp;כל המקשים</translation>
    </message>
    <message>
        <source>words of an action, or keys such as Ctrl+K</source>
        <translation>מילים של פעולה, או מקשים כגון Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;חיפוש:</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>פעולות והמקשים שלהן</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutClicks</name>
    <message>
        <source>restore %1</source>
        <translation>שחזור ⁨%1⁩</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>נטרול ⁨%1⁩</translation>
    </message>
    <message>
        <source>There is no such pair in the prompt as it is now</source>
        <translation>אין זוג כזה בפרומפט הנוכחי</translation>
    </message>
    <message>
        <source>No token comes after this one, so there is nothing to cut</source>
        <translation>אין טוקן אחרי זה, ולכן אין מה לחתוך</translation>
    </message>
    <message>
        <source>White space alone can&apos;t be the subject</source>
        <translation>רווחים בלבד אינם יכולים להיות הנושא</translation>
    </message>
    <message>
        <source>mark subject “%1”</source>
        <translation>סימון הנושא &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>ניחוש הנושא</translation>
    </message>
    <message>
        <source>There is no such token in the prompt as it is now</source>
        <translation>אין טוקן כזה בפרומפט הנוכחי</translation>
    </message>
    <message>
        <source>take back the patch %1</source>
        <translation>הסרת הטלאי ⁨%1⁩</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>הטלאת ⁨%1⁩</translation>
    </message>
    <message>
        <source>The other model has no state like %1: only this one is patched</source>
        <translation>במודל האחר אין מצב כמו ⁨%1⁩: רק המודל הזה מוטלא</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the left model&apos;s first</source>
        <translation>ממוצעים באים מקובץ סטטיסטיקה: יש לבחור קודם את זה של המודל השמאלי</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the right model&apos;s first</source>
        <translation>ממוצעים באים מקובץ סטטיסטיקה: יש לבחור קודם את זה של המודל הימני</translation>
    </message>
    <message>
        <source>%1 has another value in %2: it is switched off</source>
        <translation>לטלאי ⁨%1⁩ יש ערך אחר ב⁨%2⁩: הוא כובה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>הפעלת ⁨%1⁩</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>כיבוי ⁨%1⁩</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>הסרת ⁨%1⁩</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>ניקוי הנוקאאוטים</translation>
    </message>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>הסרת נוקאאוט אחד</numerusform>
            <numerusform>הסרת %n נוקאאוטים</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message>
        <source>change of p(%1)</source>
        <translation>שינוי ב־p(⁨%1⁩)</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת בערך</numerusform>
            <numerusform>נותרו כ־%n שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>Knockout map, rows are source tokens and columns are layer windows</source>
        <translation>מפת נוקאאוט, השורות הן טוקני מקור והעמודות הן חלונות שכבות</translation>
    </message>
    <message>
        <source>Knockout map of %1, rows are source tokens and columns are layer windows</source>
        <translation>מפת נוקאאוט של ⁨%1⁩, השורות הן טוקני מקור והעמודות הן חלונות שכבות</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>מקור ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, %2: not computed yet</source>
        <translation>⁨%1⁩, ⁨%2⁩: טרם חושב</translation>
    </message>
    <message>
        <source>%1, %2: no value</source>
        <translation>⁨%1⁩, ⁨%2⁩: אין ערך</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4 (%5)</source>
        <translation>‏⁨%1⁩, ⁨%2⁩: ⁨%3⁩ ← ⁨%4⁩ (⁨%5⁩)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutPanel</name>
    <message>
        <source>Knockouts</source>
        <translation>נוקאאוטים</translation>
    </message>
    <message>
        <source>Click a cell of a matrix to cut that connection; drag for several. Double-click a token to cut it from all later ones.</source>
        <translation>לחיצה על תא במטריצה חותכת את הקשר הזה; גרירה חותכת כמה. לחיצה כפולה על טוקן חותכת אותו מכל הבאים אחריו.</translation>
    </message>
    <message>
        <source>What matters most here</source>
        <translation>מה הכי חשוב כאן</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>ממצא ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1 – click to knock it out, click again to restore it</source>
        <translation>⁨%1⁩ – לחיצה מנטרלת, לחיצה נוספת משחזרת</translation>
    </message>
    <message>
        <source>No knockouts</source>
        <translation>אין נוקאאוטים</translation>
    </message>
    <message>
        <source>Knockout</source>
        <translation>נוקאאוט</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>היקף</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>מופעל</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>%1: exactly these connections are cut; what is left of each row adds up to 1 again.</source>
        <translation>⁨%1⁩: בדיוק החיבורים האלה חתוכים; מה שנשאר מכל שורה שוב מסתכם ל־1.</translation>
    </message>
    <message>
        <source>The trust panel measures how much that is.</source>
        <translation>התצוגה אמינות מודדת כמה זה.</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>קפדני</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>דולף</translation>
    </message>
    <message>
        <source>What is cut still leaks through the convolution of %1; strict cuts that, too.</source>
        <translation>מה שחתוך עדיין דולף דרך הקונבולוציה של ⁨%1⁩; קפדני חותך גם את זה.</translation>
    </message>
    <message>
        <source>Leaks through the convolution of %1: %2 of the answer&apos;s probability.</source>
        <translation>דולף דרך הקונבולוציה של ⁨%1⁩: ⁨%2⁩ מההסתברות של התשובה.</translation>
    </message>
    <message>
        <source>%1. %2, %3: %4 (%5)</source>
        <translation>‏⁨%1⁩. ⁨%2⁩, ⁨%3⁩: ⁨%4⁩ (⁨%5⁩)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>‏⁨%1⁩ (⁨%2⁩)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LayerStrip</name>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>בחלון</translation>
    </message>
    <message>
        <source>has knockouts</source>
        <translation>יש נוקאאוטים</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>שכבות</translation>
    </message>
    <message>
        <source>All layers, small</source>
        <translation>כל השכבות, בקטן</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>הערך המוחלט המרבי</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>בחלון</translation>
    </message>
    <message>
        <source>Has knockouts</source>
        <translation>יש נוקאאוטים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LoadBar</name>
    <message>
        <source>Loading the model</source>
        <translation>טעינת המודל</translation>
    </message>
    <message>
        <source>What is being loaded</source>
        <translation>מה נטען כעת</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>ביטול הטעינה</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>ביטול</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>טוען את ⁨%1⁩: ⁨%2⁩ מתוך ⁨%3⁩</translation>
    </message>
    <message>
        <source>Share of the weights that is loaded</source>
        <translation>החלק מהמשקלים שנטען</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before</source>
        <translation>עצירת הטעינה וחזרה למודל הקודם</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (%1)</source>
        <translation>עצירת הטעינה וחזרה למודל הקודם (⁨%1⁩)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreBar</name>
    <message>
        <source>a linear relation of %1 facts</source>
        <translation>יחס לינארי מ־⁨%1⁩ עובדות</translation>
    </message>
    <message>
        <source>test a linear relation on %1 facts</source>
        <translation>בדיקת יחס לינארי על ⁨%1⁩ עובדות</translation>
    </message>
    <message>
        <source>a linear relation with β %1</source>
        <translation>יחס לינארי עם ⁨β = %1⁩</translation>
    </message>
    <message>
        <source>a linear relation of rank %1</source>
        <translation>יחס לינארי מדרגה ⁨%1⁩</translation>
    </message>
    <message>
        <source>measure causality of a linear relation</source>
        <translation>מדידת הסיבתיות של יחס לינארי</translation>
    </message>
    <message>
        <source>faithfulness alone</source>
        <translation>נאמנות בלבד</translation>
    </message>
    <message>
        <source>linear relations in every layer</source>
        <translation>יחסים לינאריים בכל השכבות</translation>
    </message>
    <message>
        <source>a linear relation in one layer</source>
        <translation>יחס לינארי בשכבה אחת</translation>
    </message>
    <message>
        <source>the relation “%1”</source>
        <translation>היחס &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>What is asked of linear relations</source>
        <translation>מה נשאל על היחסים הלינאריים</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>A relation of the RELATIONS data set. Facts of your own come from a file: the button beside the title opens one.</source>
        <translation>יחס ממערך הנתונים RELATIONS. עובדות משלך באות מקובץ: הלחצן שליד הכותרת פותח אחד.</translation>
    </message>
    <message>
        <source>Facts that the operator is made of</source>
        <translation>העובדות שמהן בנוי האופרטור</translation>
    </message>
    <message>
        <source>train </source>
        <translation>אימון </translation>
    </message>
    <message>
        <source>The operator is the mean of so many facts&apos; own, each behind the others as examples.</source>
        <translation>האופרטור הוא ממוצע האופרטורים של מספר זה של עובדות, שכל אחת מהן באה אחרי האחרות כדוגמאות.</translation>
    </message>
    <message>
        <source>Facts that are tested at most</source>
        <translation>מספר מרבי של עובדות נבדקות</translation>
    </message>
    <message>
        <source>test </source>
        <translation>בדיקה </translation>
    </message>
    <message>
        <source>So many other facts of the relation are tested, where there are so many.</source>
        <translation>נבדקות עובדות אחרות של היחס, עד למספר זה.</translation>
    </message>
    <message>
        <source>Beta, the factor of the linear part</source>
        <translation>בטא, המקדם של החלק הלינארי</translation>
    </message>
    <message>
        <source>Answers come from β J h + b: a mean operator is too weak with β = 1.</source>
        <translation>התשובות באות מ־⁨β J h + b⁩: אופרטור ממוצע חלש מדי עם ⁨β = 1⁩.</translation>
    </message>
    <message>
        <source>rank </source>
        <translation>דרגה </translation>
    </message>
    <message>
        <source>Rank, the singular values that causality uses</source>
        <translation>דרגה, הערכים הסינגולריים שהסיבתיות משתמשת בהם</translation>
    </message>
    <message>
        <source>The subject&apos;s state is moved by the inverse of J&apos;s so many largest singular values.</source>
        <translation>מצב הנושא מוזז באמצעות ההופכי של J, המוגבל למספר זה של הערכים הסינגולריים הגדולים ביותר.</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>סיבתיות</translation>
    </message>
    <message>
        <source>Also test whether the operator&apos;s inverse turns one subject&apos;s answer into another&apos;s. Needs J itself, which takes longer.</source>
        <translation>לבדוק גם אם ההופכי של האופרטור הופך את התשובה של נושא אחד לזו של אחר. דרוש J עצמו, וזה לוקח יותר זמן.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>עצירה</translation>
    </message>
    <message>
        <source>Stop computing linear relations</source>
        <translation>עצירת החישוב של היחסים הלינאריים</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>עצירה. &quot;חישוב מחדש&quot; בתפריט מודלים מתחיל מחדש.</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>כל השכבות</translation>
    </message>
    <message>
        <source>the panes&apos; layer</source>
        <translation>השכבה של החלוניות</translation>
    </message>
    <message>
        <source>Layers whose states are looked at</source>
        <translation>השכבות שמצביהן נבחנים</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>עקומות</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>עובדות</translation>
    </message>
    <message>
        <source>How linear relations are shown</source>
        <translation>אופן ההצגה של היחסים הלינאריים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LrePanel</name>
    <message>
        <source>%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of which a share says little</source>
        <translation>⁨%1⁩ עצמו עונה נכון על ⁨%2⁩ מתוך ⁨%3⁩ העובדות שנבדקו: פחות משש עובדות שמישות, ולכן שיעור מתוכן אומר מעט</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 · “%2” · %3 facts, β %4</source>
        <translation>⁨%1⁩ · &quot;⁨%2⁩&quot; · ⁨%3⁩ עובדות, ⁨β = %4⁩</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>⁨%1⁩, דרגה ⁨%2⁩</translation>
    </message>
    <message>
        <source>Shares count real answers. J is the derivative itself, by its own columns, not an estimate.</source>
        <translation>השיעורים סופרים תשובות אמיתיות. J הוא הנגזרת עצמה, לפי העמודות שלה, ולא אומדן.</translation>
    </message>
    <message>
        <source>few facts</source>
        <translation>מעט עובדות</translation>
    </message>
    <message>
        <source>Fewer than six of the tested facts are known to the model: the papers leave out such relations.</source>
        <translation>המודל יודע פחות משש מהעובדות שנבדקו: המאמרים משמיטים יחסים כאלה.</translation>
    </message>
    <message>
        <source>What is wrong with the linear relations</source>
        <translation>מה השתבש ביחסים הלינאריים</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>יחסים לינאריים</translation>
    </message>
    <message>
        <source>show the linear relation of %1</source>
        <translation>הצגת היחס הלינארי של ⁨%1⁩</translation>
    </message>
    <message>
        <source>show the best linear relation</source>
        <translation>הצגת היחס הלינארי הטוב ביותר</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>Tested facts with the models&apos; answers and the linear ones</source>
        <translation>העובדות שנבדקו עם תשובות המודלים והתשובות הלינאריות</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreView</name>
    <message>
        <source>Linear relations, faithfulness and causality by layer</source>
        <translation>יחסים לינאריים, נאמנות וסיבתיות לפי שכבה</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩, ⁨%2⁩</translation>
    </message>
    <message>
        <source>faithfulness and causality</source>
        <translation>נאמנות וסיבתיות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::MainWindow</name>
    <message>
        <source>Mambascope</source>
        <translation>Mambascope</translation>
    </message>
    <message>
        <source>%1[*] – %2 – Mambascope</source>
        <translation>%1[*] – %2 – Mambascope</translation>
    </message>
    <message>
        <source>Mambascope[*]</source>
        <translation>Mambascope[*]</translation>
    </message>
    <message>
        <source>%1[*] – Mambascope</source>
        <translation>%1[*] – Mambascope</translation>
    </message>
    <message>
        <source>Mambascope ended unexpectedly. There is a copy of what was not saved, of %1.</source>
        <translation>Mambascope הסתיימה באופן בלתי צפוי. יש עותק של מה שלא נשמר, מ־⁨%1⁩.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>שחזור</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>ויתור</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::MapPanel</name>
    <message>
        <source>What is wrong with this knockout map</source>
        <translation>מה השתבש במפת הנוקאאוט הזאת</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 ← each token · change of %2</source>
        <translation>⁨%1⁩ → כל טוקן · שינוי ב־⁨%2⁩</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that connection cut: the model&apos;s own probability, to rounding.</source>
        <translation>כל תא הוא הרצה משלו שבה החיבור הזה חתוך: ההסתברות של המודל עצמו, עד כדי עיגול.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelChanges</name>
    <message>
        <source>open %1</source>
        <translation>פתיחת ⁨%1⁩</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>בחירת ⁨%1⁩</translation>
    </message>
    <message>
        <source>choose the tokenizer %1</source>
        <translation>בחירת הטוקנייזר ⁨%1⁩</translation>
    </message>
    <message>
        <source>use the model&apos;s own tokenizer</source>
        <translation>שימוש בטוקנייזר של המודל</translation>
    </message>
    <message>
        <source>begin prompts of %1 %2</source>
        <translation>פתיחת הפרומפטים של ⁨%1⁩ ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelPane</name>
    <message>
        <source>What is wrong with this model</source>
        <translation>מה השתבש במודל הזה</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>המודל השמאלי</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>המודל הימני</translation>
    </message>
    <message>
        <source>Suggested fix</source>
        <translation>תיקון מוצע</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>מטריצה</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>תחזיות</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelsPage</name>
    <message>
        <source>Models and device</source>
        <translation>מודלים והתקן</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes: suffix of a number, with its space</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>The fastest device</source>
        <translation>ההתקן המהיר ביותר</translation>
    </message>
    <message>
        <source>The CPU</source>
        <translation>ה־CPU</translation>
    </message>
    <message>
        <source>The first GPU</source>
        <translation>ה־GPU הראשון</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (מדויק)</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (הסתברויות בדיוק של 0.6 %)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (הסתברויות בדיוק של 9 %)</translation>
    </message>
    <message>
        <source>&amp;Left model:</source>
        <translation>המודל ה&amp;שמאלי:</translation>
    </message>
    <message>
        <source>&amp;Right model:</source>
        <translation>המודל ה&amp;ימני:</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;התקן:</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>&amp;דיוק:</translation>
    </message>
    <message>
        <source>&amp;Folders with models:</source>
        <translation>&amp;תיקיות עם מודלים:</translation>
    </message>
    <message>
        <source>&amp;Memory for stored results:</source>
        <translation>&amp;זיכרון לתוצאות:</translation>
    </message>
    <message>
        <source>Most &amp;stored results:</source>
        <translation>&amp;מספר מרבי של תוצאות:</translation>
    </message>
    <message>
        <source>These apply to new experiments, from the next start on. To change the present one, use the Models menu.</source>
        <translation>אלה תקפים לניסויים חדשים, מההפעלה הבאה של התוכנה. את הניסוי הנוכחי משנים בתפריט מודלים.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NameDialog</name>
    <message>
        <source>Name this state</source>
        <translation>מתן שם למצב הזה</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>שם</translation>
    </message>
    <message>
        <source>Notes for the talk</source>
        <translation>הערות להרצאה</translation>
    </message>
    <message>
        <source>&amp;Name of the state:</source>
        <translation>&amp;שם המצב:</translation>
    </message>
    <message>
        <source>N&amp;otes, which only the speaker sees:</source>
        <translation>ה&amp;ערות, שרק המרצה רואה:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>הודעה</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>מה נכשל</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>סגירה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>הצעה</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>קבלה</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>דחייה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OutlierModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>‏⁨%1⁩ ← ⁨%2⁩</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>שינוי</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>%1, row %2, %3 → %4: %5 in %6, where the median is %7</source>
        <translation>⁨%1⁩, שורה ⁨%2⁩, ⁨%3⁩ ← ⁨%4⁩: ⁨%5⁩ ב⁨%6⁩, שם החציון הוא ⁨%7⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneEdits</name>
    <message>
        <source>show layer %1</source>
        <translation>הצגת שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>window of %1</source>
        <translation>חלון של ⁨%1⁩</translation>
    </message>
    <message>
        <source>show channel %1</source>
        <translation>הצגת ערוץ ⁨%1⁩</translation>
    </message>
    <message>
        <source>show head %1</source>
        <translation>הצגת ראש ⁨%1⁩</translation>
    </message>
    <message>
        <source>show all channels</source>
        <translation>הצגת כל הערוצים</translation>
    </message>
    <message>
        <source>show all heads</source>
        <translation>הצגת כל הראשים</translation>
    </message>
    <message>
        <source>show the %1</source>
        <translation>הצגה: ⁨%1⁩</translation>
    </message>
    <message>
        <source>change view</source>
        <translation>החלפת תצוגה</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>נטרול ⁨%1⁩</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>מעקב אחר ⁨%1⁩</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>מעקב אחר תשובת כל מודל</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneHeader</name>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>מה מציגה המטריצה</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>ראש</translation>
    </message>
    <message>
        <source>Model and view</source>
        <translation>מודל ותצוגה</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>על המודל</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>layer &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>שכבה &lt;b&gt;%1&lt;/b&gt; מתוך %2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>ממוצע</translation>
    </message>
    <message>
        <source>channel: %1</source>
        <translation>ערוץ: ⁨%1⁩</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>ראש: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>פתיחת תיקייה…</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>בחירת טוקנייזר…</translation>
    </message>
    <message>
        <source>Use the model&apos;s own tokenizer</source>
        <translation>שימוש בטוקנייזר של המודל</translation>
    </message>
    <message>
        <source>Prompts begin</source>
        <translation>פתיחת פרומפטים</translation>
    </message>
    <message>
        <source>mean of all channels</source>
        <translation>ממוצע כל הערוצים</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>ממוצע כל הראשים</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s channels, by how fast they forget</source>
        <translation>הממוצע של שליש מהערוצים בכל שכבה, לפי מהירות השכחה שלהם</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s heads, by how fast they forget</source>
        <translation>הממוצע של שליש מהראשים בכל שכבה, לפי מהירות השכחה שלהם</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>ערוץ ⁨%1⁩</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>ראש ⁨%1⁩</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>מודל: ⁨%1⁩</translation>
    </message>
    <message>
        <source>What the matrix shows: %1</source>
        <translation>מה מציגה המטריצה: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Which heads the matrix is over: %1</source>
        <translation>הראשים שהמטריצה כוללת: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>מחפש מודלים…</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>לא ערוך</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>ערוך</translation>
    </message>
    <message>
        <source>The edits of this model are off</source>
        <translation>העריכות של המודל הזה כבויות</translation>
    </message>
    <message>
        <source>Edited model: %1</source>
        <translation>מודל ערוך: ⁨%1⁩</translation>
    </message>
    <message>
        <source>The edits of this model are off. Press to switch them on.</source>
        <translation>העריכות של המודל הזה כבויות. לחיצה מפעילה אותן.</translation>
    </message>
    <message>
        <source>%1
Press to see the original.</source>
        <translation>⁨%1⁩
לחיצה מציגה את המקורי.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PanePresenter</name>
    <message>
        <source>What can be done with this token</source>
        <translation>מה אפשר לעשות בטוקן הזה</translation>
    </message>
    <message>
        <source>&amp;Copy the token&apos;s text</source>
        <translation>&amp;העתקת הטקסט של הטוקן</translation>
    </message>
    <message>
        <source>What can be done with this pair</source>
        <translation>מה אפשר לעשות בזוג הזה</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore this pair</source>
        <translation>&amp;נטרול או שחזור של הזוג הזה</translation>
    </message>
    <message>
        <source>… in this model &amp;only</source>
        <translation>… &amp;רק במודל הזה</translation>
    </message>
    <message>
        <source>Cut this query from &amp;all its sources</source>
        <translation>חיתוך השאילתה הזאת מ&amp;כל מקורותיה</translation>
    </message>
    <message>
        <source>&amp;Copy this cell in words</source>
        <translation>&amp;העתקת התא במילים</translation>
    </message>
    <message>
        <source>Knock out %1 for all &amp;later tokens</source>
        <translation>נטרול ⁨%1⁩ עבור כל הטוקנים ה&amp;באים</translation>
    </message>
    <message>
        <source>… in this &amp;model only</source>
        <translation>… רק ב&amp;מודל הזה</translation>
    </message>
    <message>
        <source>%1 is the s&amp;ubject</source>
        <translation>⁨%1⁩ הוא ה&amp;נושא</translation>
    </message>
    <message>
        <source>The subject &amp;starts at %1</source>
        <translation>הנושא מ&amp;תחיל ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>The subject &amp;ends at %1</source>
        <translation>הנושא מ&amp;סתיים ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>Clear the mark and &amp;guess the subject</source>
        <translation>ניקוי הסימון ו&amp;ניחוש הנושא</translation>
    </message>
    <message>
        <source>&amp;Follow %1 as the answer</source>
        <translation>מע&amp;קב אחר ⁨%1⁩ כתשובה</translation>
    </message>
    <message>
        <source>Follow another ans&amp;wer…</source>
        <translation>מעקב אחר תשובה &amp;אחרת…</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>טוען…</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>ביטול הטעינה</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>בחירת טוקנייזר…</translation>
    </message>
    <message>
        <source>edited model</source>
        <translation>המודל הערוך</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>המודל המקורי</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PartList</name>
    <message>
        <source>Parts of the figure</source>
        <translation>חלקי האיור</translation>
    </message>
    <message>
        <source>&amp;Add the view</source>
        <translation>הו&amp;ספת התצוגה</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;הסרה</translation>
    </message>
    <message>
        <source>(%1) %2</source>
        <translation>(%1) %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PatchBar</name>
    <message>
        <source>put in: %1</source>
        <translation>הכנסה: ⁨%1⁩</translation>
    </message>
    <message>
        <source>patch both models</source>
        <translation>הטלאת שני המודלים</translation>
    </message>
    <message>
        <source>patch one model</source>
        <translation>הטלאת מודל אחד</translation>
    </message>
    <message>
        <source>none</source>
        <translation>אין</translation>
    </message>
    <message>
        <source>Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.</source>
        <translation>קובצי סטטיסטיקה (⁨mambascope-cli stats⁩). המודל השמאלי: ⁨%1⁩. המודל הימני: ⁨%2⁩.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>trace %1, too</source>
        <translation>עקיבה גם אחר ⁨%1⁩</translation>
    </message>
    <message>
        <source>trace no %1</source>
        <translation>ללא עקיבה אחר ⁨%1⁩</translation>
    </message>
    <message>
        <source>What a click into the maps does</source>
        <translation>מה עושה לחיצה במפות</translation>
    </message>
    <message>
        <source>A click puts in:</source>
        <translation>לחיצה מכניסה:</translation>
    </message>
    <message>
        <source>What a click puts into a state</source>
        <translation>מה לחיצה מכניסה למצב</translation>
    </message>
    <message>
        <source>the other run&apos;s value</source>
        <translation>הערך מההרצה האחרת</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>הממוצע</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>אפס</translation>
    </message>
    <message>
        <source>The state&apos;s mean over the tokens of a text, from a file of statistics</source>
        <translation>ממוצע המצב על פני הטוקנים של טקסט, מתוך קובץ סטטיסטיקה</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>סטטיסטיקה</translation>
    </message>
    <message>
        <source>Files of statistics</source>
        <translation>קובצי סטטיסטיקה</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>שני המודלים</translation>
    </message>
    <message>
        <source>A click patches the same token at the same depth of the other model, too: s and g are its attn and mlp. With Ctrl it is the other way round.</source>
        <translation>לחיצה מטליאה גם את אותו טוקן באותו עומק במודל האחר: s ו־g הם ⁨attn⁩ ו־⁨mlp⁩ שלו. עם Ctrl זה להפך.</translation>
    </message>
    <message>
        <source>more states</source>
        <translation>עוד מצבים</translation>
    </message>
    <message>
        <source>Maps of further states of state-space models</source>
        <translation>מפות של מצבים נוספים של מודלי מרחב מצבים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsPanel</name>
    <message>
        <source>What is wrong with the path effects</source>
        <translation>מה השתבש בהשפעות לפי מסלול</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Needs the other run of causal tracing: name another subject there, or choose noise.</source>
        <translation>דרושה ההרצה האחרת של העקיבה הסיבתית: יש לציין שם נושא אחר, או לבחור ברעש.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>יש לסמן את הנושא: לגרור על פני הטוקנים שלו.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 · %2 · share of p − p*</source>
        <translation>⁨%1⁩ · ⁨%2⁩ · חלק יחסי מתוך ⁨p − p*⁩</translation>
    </message>
    <message>
        <source>Each bar is a run of its own: the model&apos;s own probability, to rounding, as a share of the way from the corrupted to the clean run.</source>
        <translation>כל עמודה היא הרצה משלה: ההסתברות של המודל עצמו, עד כדי עיגול, כחלק יחסי מהדרך שבין ההרצה המשובשת להרצה הנקייה.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsView</name>
    <message>
        <source>Effects by path, bars by layer for each token</source>
        <translation>השפעות לפי מסלול, עמודות לפי שכבה לכל טוקן</translation>
    </message>
    <message>
        <source>share of the answer that restoring h brings back</source>
        <translation>החלק מהתשובה ששחזור h מחזיר</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionBars</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>הטוקנים הבאים הסבירים ביותר</translation>
    </message>
    <message>
        <source>%1: %2; click to follow it</source>
        <translation>⁨%1⁩: ⁨%2⁩; לחיצה למעקב</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4); click to follow it</source>
        <translation>⁨%1⁩: ⁨%2⁩ ← ⁨%3⁩ (⁨%4⁩); לחיצה למעקב</translation>
    </message>
    <message>
        <source>probability before and after the knockout</source>
        <translation>ההסתברות לפני הנוקאאוט ואחריו</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>הסתברות</translation>
    </message>
    <message>
        <source>probability in the corrupted run, and with states restored</source>
        <translation>ההסתברות בהרצה המשובשת, ועם מצבים משוחזרים</translation>
    </message>
    <message>
        <source>probability in the clean run, and with corrupted states</source>
        <translation>ההסתברות בהרצה הנקייה, ועם מצבים משובשים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionDrawing</name>
    <message>
        <source>new</source>
        <translation>חדש</translation>
    </message>
    <message>
        <source>not among the most probable next tokens</source>
        <translation>אינו בין הטוקנים הבאים הסבירים ביותר</translation>
    </message>
    <message>
        <source>next token, nothing knocked out</source>
        <translation>הטוקן הבא, דבר אינו מנוטרל</translation>
    </message>
    <message>
        <source>next token, before (grey) and after the knockout</source>
        <translation>הטוקן הבא, לפני הנוקאאוט (אפור) ואחריו</translation>
    </message>
    <message>
        <source>before (grey), after the knockout</source>
        <translation>לפני הנוקאאוט (אפור), אחריו</translation>
    </message>
    <message>
        <source>out</source>
        <translation>בחוץ</translation>
    </message>
    <message>
        <source>before the knockout</source>
        <translation>לפני הנוקאאוט</translation>
    </message>
    <message>
        <source>after the knockout</source>
        <translation>אחרי הנוקאאוט</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>הטוקן הבא</translation>
    </message>
    <message>
        <source>next token, corrupted run (grey) and with states restored</source>
        <translation>הטוקן הבא, הרצה משובשת (אפור) ועם מצבים משוחזרים</translation>
    </message>
    <message>
        <source>corrupted (grey), restored</source>
        <translation>משובשת (אפור), משוחזרת</translation>
    </message>
    <message>
        <source>next token, clean run (grey) and with corrupted states</source>
        <translation>הטוקן הבא, הרצה נקייה (אפור) ועם מצבים משובשים</translation>
    </message>
    <message>
        <source>clean (grey), corrupted states</source>
        <translation>נקייה (אפור), מצבים משובשים</translation>
    </message>
    <message>
        <source> · without the knockouts</source>
        <translation> · ללא הנוקאאוטים</translation>
    </message>
    <message>
        <source>corrupted run</source>
        <translation>הרצה משובשת</translation>
    </message>
    <message>
        <source>states restored</source>
        <translation>מצבים משוחזרים</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>הרצה נקייה</translation>
    </message>
    <message>
        <source>corrupted states</source>
        <translation>מצבים משובשים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionPanel</name>
    <message>
        <source>Probabilities of the model itself, computed anew for the knockouts from the first row that they change on; equal to a full run, to rounding.</source>
        <translation>הסתברויות של המודל עצמו, שחושבו מחדש עבור הנוקאאוטים מהשורה הראשונה שהם משנים; שוות להרצה מלאה, עד כדי עיגול.</translation>
    </message>
    <message>
        <source>Probabilities of the model itself, computed anew from the first state that is replaced; equal to a full run, to rounding.</source>
        <translation>הסתברויות של המודל עצמו, שחושבו מחדש מהמצב הראשון שמוחלף; שוות להרצה מלאה, עד כדי עיגול.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptBar</name>
    <message>
        <source>About this prompt</source>
        <translation>על הפרומפט הזה</translation>
    </message>
    <message>
        <source>What is wrong with the prompt</source>
        <translation>מה השתבש בפרומפט</translation>
    </message>
    <message>
        <source>Prompt bar</source>
        <translation>סרגל הפרומפט</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptEdit</name>
    <message>
        <source>Prompt</source>
        <translation>פרומפט</translation>
    </message>
    <message>
        <source>Type a prompt that the next word completes</source>
        <translation>יש להקליד פרומפט שהמילה הבאה משלימה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptPresenter</name>
    <message>
        <source>edit the prompt</source>
        <translation>עריכת הפרומפט</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>בחירת &quot;⁨%1⁩&quot;</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>מעקב אחר תשובת כל מודל</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>מעקב אחר ⁨%1⁩</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>ניחוש הנושא</translation>
    </message>
    <message>
        <source>keep the space at the end</source>
        <translation>השארת הרווח שבסוף</translation>
    </message>
    <message>
        <source>leave out the space at the end</source>
        <translation>השמטת הרווח שבסוף</translation>
    </message>
    <message>
        <source>The pasted text was cut off: a prompt has at most %1 bytes. %2</source>
        <translation>הטקסט שהודבק נחתך: בפרומפט ⁨%1⁩ בתים לכל היותר. ⁨%2⁩</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long. The limit is %2 bytes.</source>
        <translation>אורך הפרומפט ⁨%1⁩ בתים. הגבול הוא ⁨%2⁩ בתים.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RelationGrid</name>
    <message>
        <source>Curves by relation</source>
        <translation>עקומות לפי יחס</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>The prompts of these results tell no relation</source>
        <translation>הפרומפטים של התוצאות האלה אינם מציינים יחס</translation>
    </message>
    <message>
        <source>%1 at most %2 in %3</source>
        <translation>⁨%1⁩ בשיאו ⁨%2⁩ ב⁨%3⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultBench</name>
    <message>
        <source>flow</source>
        <translation>זרימה</translation>
    </message>
    <message>
        <source>map</source>
        <translation>מפה</translation>
    </message>
    <message>
        <source>features</source>
        <translation>מאפיינים</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>open row %1</source>
        <translation>פתיחת שורה ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultFigureDialog</name>
    <message>
        <source>change and accuracy</source>
        <translation>שינוי ואחוז הפגיעה</translation>
    </message>
    <message>
        <source>models or sizes beside each other, a panel a source</source>
        <translation>מודלים או גדלים זה לצד זה, לוח לכל מקור</translation>
    </message>
    <message>
        <source>groups of heads or channels</source>
        <translation>קבוצות של ראשים או ערוצים</translation>
    </message>
    <message>
        <source>window sizes</source>
        <translation>גודלי חלון</translation>
    </message>
    <message>
        <source>selections of prompts beside each other</source>
        <translation>בחירות של פרומפטים זו לצד זו</translation>
    </message>
    <message>
        <source>accuracy and change of every source and group</source>
        <translation>אחוז הפגיעה והשינוי של כל מקור וקבוצה</translation>
    </message>
    <message>
        <source>heat maps, probability</source>
        <translation>מפות חום, הסתברות</translation>
    </message>
    <message>
        <source>heat maps, change</source>
        <translation>מפות חום, שינוי</translation>
    </message>
    <message>
        <source>the first results minus the second, prompt by prompt</source>
        <translation>התוצאות הראשונות פחות השניות, פרומפט אחר פרומפט</translation>
    </message>
    <message>
        <source>causal tracing, effect of h</source>
        <translation>עקיבה סיבתית, ההשפעה של ⁨h⁩</translation>
    </message>
    <message>
        <source>causal tracing, effect of the other states</source>
        <translation>עקיבה סיבתית, ההשפעה של שאר המצבים</translation>
    </message>
    <message>
        <source>effects by path</source>
        <translation>השפעות לפי מסלול</translation>
    </message>
    <message>
        <source>scores of edits by layer</source>
        <translation>ציוני עריכות לפי שכבה</translation>
    </message>
    <message>
        <source>blocked token sets</source>
        <translation>קבוצות טוקנים חסומות</translation>
    </message>
    <message>
        <source>linear relations by layer</source>
        <translation>יחסים לינאריים לפי שכבה</translation>
    </message>
    <message>
        <source>linear relations by relation and layer</source>
        <translation>יחסים לינאריים לפי יחס ושכבה</translation>
    </message>
    <message>
        <source>linear relations, a panel each</source>
        <translation>יחסים לינאריים, לוח לכל יחס</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their subject</source>
        <translation>‏⁨%1⁩, פרומפטים שמתחילים בנושא שלהם</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their relation</source>
        <translation>‏⁨%1⁩, פרומפטים שמתחילים ביחס שלהם</translation>
    </message>
    <message>
        <source>As the &amp;paper has it: limits, colours, bands, empty sets count</source>
        <translation>כמו ב&amp;מאמר: גבולות, צבעים, רצועות, קבוצות ריקות נספרות</translation>
    </message>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>קריא גם בלי &amp;צבע</translation>
    </message>
    <message>
        <source>What is wrong with this figure</source>
        <translation>מה השתבש באיור הזה</translation>
    </message>
    <message>
        <source>Figure like a paper&apos;s</source>
        <translation>איור כמו במאמר</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>רוחב ⁨%1⁩</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>&amp;כמו</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;תוצאות</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;חלונות</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;עבור</translation>
    </message>
    <message>
        <source>Those that are ticked, in this order; drag them into another one</source>
        <translation>התוצאות המסומנות, בסדר הזה; גרירה משנה את הסדר</translation>
    </message>
    <message>
        <source>%1 holds no results</source>
        <translation>אין תוצאות ב־⁨%1⁩</translation>
    </message>
    <message>
        <source>as in the paper</source>
        <translation>כמו במאמר</translation>
    </message>
    <message>
        <source>of %1 layers</source>
        <translation>של ⁨%1⁩ שכבות</translation>
    </message>
    <message>
        <source>&amp;Add results…</source>
        <translation>&amp;הוספת תוצאות…</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>הוספת תוצאות</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;בחירה…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>בחירת הקובץ</translation>
    </message>
    <message>
        <source>File</source>
        <translation>קובץ</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;קובץ</translation>
    </message>
    <message>
        <source>Save or cancel</source>
        <translation>שמירה או ביטול</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;שמירה</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>שמירה</translation>
    </message>
    <message>
        <source>Tick the results that the figure is of</source>
        <translation>יש לסמן את התוצאות שהאיור מציג</translation>
    </message>
    <message>
        <source>A figure is a file that ends in .pdf, .svg or .png</source>
        <translation>איור הוא קובץ שסיומתו ⁨.pdf⁩, ⁨.svg⁩ או ⁨.png⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultPlot</name>
    <message>
        <source>Curves of the experiment</source>
        <translation>עקומות הניסוי</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>‏⁨%1⁩, ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsBar</name>
    <message>
        <source>What is shown of the results</source>
        <translation>מה מוצג מהתוצאות</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>תוצאות ראשונות</translation>
    </message>
    <message>
        <source>Second results</source>
        <translation>תוצאות שניות</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>פרומפטים</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>יחס</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>גודל החלון</translation>
    </message>
    <message>
        <source>What is cut, for dots and outliers</source>
        <translation>מה נחתך, לנקודות ולחריגים</translation>
    </message>
    <message>
        <source>Group of heads, for dots and outliers</source>
        <translation>קבוצת ראשים, לנקודות ולחריגים</translation>
    </message>
    <message>
        <source>Axis of layers</source>
        <translation>ציר השכבות</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>רצועות</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>צורה</translation>
    </message>
    <message>
        <source>no second results</source>
        <translation>ללא תוצאות שניות</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>חלון ⁨%1⁩</translation>
    </message>
    <message>
        <source>all relations</source>
        <translation>כל היחסים</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>שינוי יחסי</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>הפרש</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>אחוז הפגיעה</translation>
    </message>
    <message>
        <source>all prompts</source>
        <translation>כל הפרומפטים</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>הנושא בהתחלה</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>הנושא בהמשך</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>לפי שכבה</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>לפי עומק</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>t של סטודנט</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>bootstrap</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>עקומות</translation>
    </message>
    <message>
        <source>a dot a prompt</source>
        <translation>נקודה לכל פרומפט</translation>
    </message>
    <message>
        <source>by relation</source>
        <translation>לפי יחס</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsPanel</name>
    <message>
        <source>What is wrong with the results</source>
        <translation>מה השתבש בתוצאות</translation>
    </message>
    <message>
        <source>Curves and outliers</source>
        <translation>עקומות וחריגים</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>עקומות</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>חריגים</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>עמודות</translation>
    </message>
    <message>
        <source>Reading results …</source>
        <translation>קורא תוצאות…</translation>
    </message>
    <message>
        <source>Run an experiment over the rows of a data set, or open the folder of one that ran before, here or on another computer. A folder may be dropped here, too.</source>
        <translation>יש להריץ ניסוי על שורות של מערך נתונים, או לפתוח תיקייה של ניסוי שרץ בעבר, כאן או במחשב אחר. אפשר גם להשליך לכאן תיקייה.</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>⁨%1⁩ (ראשון)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>⁨%1⁩ (שני)</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>No outliers</source>
        <translation>אין חריגים</translation>
    </message>
    <message>
        <source>Means over prompts of the model&apos;s own probabilities with those connections cut. Bands are 95 % intervals of the mean.</source>
        <translation>ממוצעים על פני פרומפטים של ההסתברויות של המודל עצמו כשהחיבורים האלה חתוכים. הרצועות הן רווחי סמך של 95% לממוצע.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunDialog</name>
    <message>
        <source>an empty set of tokens counts as no change, as in the papers</source>
        <translation>קבוצה ריקה של טוקנים נחשבת ללא שינוי, כמו במאמרים</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>בחירה…</translation>
    </message>
    <message>
        <source>What is wrong with the experiment</source>
        <translation>מה השתבש בניסוי</translation>
    </message>
    <message>
        <source>Run an experiment over the rows shown</source>
        <translation>הרצת ניסוי על השורות המוצגות</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>לחצנים</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>התחלה</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>ניסוי</translation>
    </message>
    <message>
        <source>Flow: token sets are cut from the last token</source>
        <translation>זרימה: קבוצות טוקנים נחתכות מהטוקן האחרון</translation>
    </message>
    <message>
        <source>Map: each source token alone</source>
        <translation>מפה: כל טוקן מקור לבדו</translation>
    </message>
    <message>
        <source>Features: flow in groups of heads by decay</source>
        <translation>מאפיינים: זרימה בקבוצות ראשים לפי דעיכה</translation>
    </message>
    <message>
        <source>Layers in a window; several sizes are joined by commas</source>
        <translation>שכבות בחלון; כמה גדלים מופרדים בפסיקים</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>חלונות</translation>
    </message>
    <message>
        <source>start: windows are never clipped</source>
        <translation>התחלה: חלונות לעולם אינם נקטעים</translation>
    </message>
    <message>
        <source>center: clipped at the ends</source>
        <translation>מרכז: נקטעים בקצוות</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>השליש האיטי</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>השליש האמצעי</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>השליש המהיר</translation>
    </message>
    <message>
        <source>context-dependent: slow and middle</source>
        <translation>תלוי הקשר: איטי ואמצעי</translation>
    </message>
    <message>
        <source>context-independent: middle and fast</source>
        <translation>לא תלוי הקשר: אמצעי ומהיר</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>כל הראשים</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>חיתוך</translation>
    </message>
    <message>
        <source>In</source>
        <translation>בתוך</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>תיקיית התוצאות</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>בחירת תיקיית התוצאות</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
    <message>
        <source>Layers in a window</source>
        <translation>שכבות בחלון</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>תוצאות אל</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>יש לבחור לפחות מודל אחד.</translation>
    </message>
    <message>
        <source>Layers in a window: numbers, such as 9 or 5, 9, 15.</source>
        <translation>שכבות בחלון: מספרים, כגון 9 או 5, 9, 15.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>יש לבחור תיקייה לתוצאות.</translation>
    </message>
    <message>
        <source>Another experiment is under way: end it first.</source>
        <translation>ניסוי אחר כבר רץ: יש לסיים אותו קודם.</translation>
    </message>
    <message>
        <source>%1 The folder is there: what it holds of the same experiment is not computed again.</source>
        <translation>⁨%1⁩ התיקייה קיימת: מה שיש בה מאותו ניסוי אינו מחושב שוב.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 of %2 prompts</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩ פרומפטים</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ממתין</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>⁨%1⁩ הושמטו</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>⁨%1⁩ בשנייה</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>נותרו ⁨%1⁩ שניות</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>נותרו ⁨%1⁩ דקות</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>נותרו ⁨%1⁩ שעות</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>מושהה</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>הסתיים: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>ניסוי</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>התקדמות הניסוי</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>&amp;פתיחת הפעלה…</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>פתיחת &amp;ההפעלה האחרונה</translation>
    </message>
    <message>
        <source>No session was opened or saved before</source>
        <translation>עדיין לא נפתחה או נשמרה הפעלה</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>&amp;שמירת הפעלה</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>שמירת הפעלה &amp;בשם…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>פתיחת &amp;אחרונים</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>פתיחת אחרונים</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>פתיחת ⁨%1⁩</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>⁨%1⁩ נשמר</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>פותח את ⁨%1⁩…</translation>
    </message>
    <message>
        <source>%1: stored results of %2</source>
        <translation>⁨%1⁩: תוצאות שמורות מ־⁨%2⁩</translation>
    </message>
    <message>
        <source>restore what was not saved</source>
        <translation>שחזור מה שלא נשמר</translation>
    </message>
    <message>
        <source>%1 is not the model that the session was made with: its stored results are not shown, and are computed anew</source>
        <translation>⁨%1⁩ אינו המודל שבו נוצרה ההפעלה: התוצאות השמורות שלו אינן מוצגות, והן מחושבות מחדש</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>⁨%1⁩ נשמר ללא תוצאה אחת, שלא היה לה מקום</numerusform>
            <numerusform>⁨%1⁩ נשמר ללא %n תוצאות, שלא היה להן מקום</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Follow the session&apos;s file</source>
        <translation>מעקב אחר &amp;קובץ ההפעלה</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened here, so stored results of %2 are shown: %3</source>
        <translation>אי אפשר לפתוח כאן את ⁨%1⁩, ולכן מוצגות תוצאות שמורות מ־⁨%2⁩: ⁨%3⁩</translation>
    </message>
    <message>
        <source>There is no session file to follow yet: open or save one first</source>
        <translation>עדיין אין קובץ הפעלה למעקב: יש לפתוח או לשמור קודם אחד</translation>
    </message>
    <message>
        <source>Following %1: it is shown anew whenever somebody saves it</source>
        <translation>במעקב אחר ⁨%1⁩: הוא מוצג מחדש בכל פעם שמישהו שומר אותו</translation>
    </message>
    <message>
        <source>%1 was saved elsewhere. It is not shown, because there are unsaved changes here</source>
        <translation>⁨%1⁩ נשמר במקום אחר. הוא אינו מוצג, כי יש כאן שינויים שלא נשמרו</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>הגדרות</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>עמודים</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>לחצנים</translation>
    </message>
    <message>
        <source>On all pages; your folders stay. Nothing is changed until you press OK.</source>
        <translation>בכל העמודים; התיקיות שלך נשארות. דבר אינו משתנה עד ללחיצה על אישור.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message>
        <source>%1 can&apos;t be read</source>
        <translation>אי אפשר לקרוא את ⁨%1⁩</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Shift+L</source>
        <translation>מקשים כגון Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected %3</source>
        <translation>⁨%1⁩ הוא &quot;⁨%2⁩&quot;, ציפינו ל־⁨%3⁩</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: settings last until the program ends</source>
        <translation>אי אפשר לכתוב את ⁨%1⁩: ההגדרות תקפות עד סיום התוכנה</translation>
    </message>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>הגדרות שאינן שמישות הוחלפו בברירות המחדל שלהן: ⁨%1⁩; ועוד אחת</numerusform>
            <numerusform>הגדרות שאינן שמישות הוחלפו בברירות המחדל שלהן: ⁨%1⁩; ועוד %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that can&apos;t be used are replaced by their defaults: %1</source>
        <translation>הגדרות שאינן שמישות הוחלפו בברירות המחדל שלהן: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SkippedModel</name>
    <message>
        <source>Line</source>
        <translation>שורה</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>מדוע הושמטה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SpeakerWindow</name>
    <message>
        <source>Speaker – Mambascope</source>
        <translation>מרצה – Mambascope</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>הערות למרצה</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>הערות</translation>
    </message>
    <message>
        <source>Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · X: swap screens · S: this window · Esc: end</source>
        <translation>חצים או Page Up ו־Page Down: צעדים · B: ריק · 1, 2, 0: שמאלי, ימני, שני המודלים · X: החלפת מסכים · S: החלון הזה · Esc: סיום</translation>
    </message>
    <message>
        <source>No state has a name: the talk has no steps</source>
        <translation>לאף מצב אין שם: אין צעדים להרצאה</translation>
    </message>
    <message>
        <source>Before the first of %1 steps</source>
        <translation>לפני הראשון מתוך ⁨%1⁩ צעדים</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>צעד ⁨%1⁩ מתוך ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 · the room sees a blank screen</source>
        <translation>⁨%1⁩ · הקהל רואה מסך ריק</translation>
    </message>
    <message>
        <source>%1 · something was clicked since</source>
        <translation>⁨%1⁩ · מאז נלחץ משהו</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>זה הצעד האחרון</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>הבא: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Since the start: %1</source>
        <translation>מאז ההתחלה: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StatusStrip</name>
    <message>
        <source>Device and time of the last runs</source>
        <translation>ההתקן והזמן של ההרצות האחרונות</translation>
    </message>
    <message>
        <source>Check of the shown weights</source>
        <translation>בדיקת המשקלים המוצגים</translation>
    </message>
    <message>
        <source>Check against float64</source>
        <translation>השוואה ל־float64</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>מצב</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>מהיכן באים המספרים</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>טקסט המצב</translation>
    </message>
    <message>
        <source>Layers per knockout, left model</source>
        <translation>שכבות לכל נוקאאוט, המודל השמאלי</translation>
    </message>
    <message>
        <source>Layers per knockout, right model</source>
        <translation>שכבות לכל נוקאאוט, המודל הימני</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>חלון ⁨%1⁩</translation>
    </message>
    <message>
        <source>window %1 of %2</source>
        <translation>חלון ⁨%1⁩ מתוך ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>⁨%1⁩ מתוך ⁨%2⁩</translation>
    </message>
    <message>
        <source>What knockouts do not remove</source>
        <translation>מה הנוקאאוטים אינם מסירים</translation>
    </message>
    <message>
        <source>What the pointer or the cursor is on</source>
        <translation>מה שתחת המצביע או הסמן</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StepPreview</name>
    <message>
        <source>Picture of the next step</source>
        <translation>תמונת הצעד הבא</translation>
    </message>
    <message>
        <source>There is no next step</source>
        <translation>אין צעד הבא</translation>
    </message>
    <message>
        <source>No picture yet: this step was not computed</source>
        <translation>עדיין אין תמונה: הצעד הזה לא חושב</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SubjectListModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>‏⁨%1⁩ ← ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TokenStrip</name>
    <message>
        <source>Tokens of the prompt</source>
        <translation>טוקני הפרומפט</translation>
    </message>
    <message>
        <source>token %1: %2</source>
        <translation>טוקן ⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>added by the tokenizer</source>
        <translation>נוסף על ידי הטוקנייזר</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>טוקנים</translation>
    </message>
    <message>
        <source>Scroll the tokens</source>
        <translation>גלילת הטוקנים</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>ועוד טוקן אחד</numerusform>
            <numerusform>ועוד %n טוקנים</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>מיקום</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>טוקן</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>נושא</translation>
    </message>
    <message>
        <source>Added by the tokenizer</source>
        <translation>נוסף על ידי הטוקנייזר</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceBar</name>
    <message>
        <source>trace “%1” instead of the subject</source>
        <translation>עקיבה עם &quot;⁨%1⁩&quot; במקום הנושא</translation>
    </message>
    <message>
        <source>restore states</source>
        <translation>שחזור מצבים</translation>
    </message>
    <message>
        <source>corrupt states</source>
        <translation>שיבוש מצבים</translation>
    </message>
    <message>
        <source>trace windows of %1</source>
        <translation>עקיבה בחלונות של ⁨%1⁩</translation>
    </message>
    <message>
        <source>trace noise on the subject</source>
        <translation>עקיבה עם רעש על הנושא</translation>
    </message>
    <message>
        <source>trace another subject</source>
        <translation>עקיבה עם נושא אחר</translation>
    </message>
    <message>
        <source>instead of the subject:</source>
        <translation>במקום הנושא:</translation>
    </message>
    <message>
        <source>instead of %1:</source>
        <translation>במקום ⁨%1⁩:</translation>
    </message>
    <message>
        <source>The other run of causal tracing</source>
        <translation>ההרצה האחרת של העקיבה הסיבתית</translation>
    </message>
    <message>
        <source>Another subject, for the corrupted run</source>
        <translation>נושא אחר, עבור ההרצה המשובשת</translation>
    </message>
    <message>
        <source>another subject</source>
        <translation>נושא אחר</translation>
    </message>
    <message>
        <source>The corrupted run is the prompt with this subject. Subjects of the same relation that have another answer are in the list.</source>
        <translation>ההרצה המשובשת היא הפרומפט עם הנושא הזה. ברשימה נושאים מאותו יחס שיש להם תשובה אחרת.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>רעש</translation>
    </message>
    <message>
        <source>Instead of another subject, noise is added to the embeddings of the subject&apos;s tokens: so many times their standard deviation, mean of ten runs.</source>
        <translation>במקום נושא אחר, נוסף רעש לשיכונים של הטוקנים של הנושא: מספר זה כפול סטיית התקן שלהם, ממוצע של עשר הרצות.</translation>
    </message>
    <message>
        <source>Noise, times the spread of the embeddings</source>
        <translation>רעש, בכפולות של סטיית התקן של השיכונים</translation>
    </message>
    <message>
        <source>The run that states are put into</source>
        <translation>ההרצה שלתוכה מוכנסים מצבים</translation>
    </message>
    <message>
        <source>Layers that are replaced together</source>
        <translation>שכבות שמוחלפות יחד</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>חלונות של </translation>
    </message>
    <message>
        <source>So many layers are replaced together, of all states but h.</source>
        <translation>מספר השכבות שמוחלפות יחד, בכל המצבים מלבד h.</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>שחזור</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>שיבוש</translation>
    </message>
    <message>
        <source>Clean states are put into the corrupted run: what brings the answer back?</source>
        <translation>מצבים נקיים מוכנסים להרצה המשובשת: מה מחזיר את התשובה?</translation>
    </message>
    <message>
        <source>Corrupted states are put into the clean run: what destroys the answer?</source>
        <translation>מצבים משובשים מוכנסים להרצה הנקייה: מה הורס את התשובה?</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TracePanel</name>
    <message>
        <source>What is wrong with this causal tracing</source>
        <translation>מה השתבש בעקיבה הסיבתית הזאת</translation>
    </message>
    <message>
        <source>Maps of causal tracing</source>
        <translation>מפות העקיבה הסיבתית</translation>
    </message>
    <message>
        <source>Both models</source>
        <translation>שני המודלים</translation>
    </message>
    <message>
        <source>Type another subject above, or choose noise: then states of the clean run are put into the corrupted one.</source>
        <translation>יש להקליד נושא אחר למעלה, או לבחור ברעש: אז מצבים מההרצה הנקייה מוכנסים להרצה המשובשת.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>יש לסמן את הנושא: לגרור על פני הטוקנים שלו.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>עדיין אין תוצאה</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>אין פער</translation>
    </message>
    <message>
        <source>%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)</source>
        <translation>⁨%1⁩, עם הטלאים: ⁨p(%2) = %3⁩, בין ⁨%4⁩ בהרצה המשובשת ל־⁨%5⁩ בנקייה (⁨%6⁩)</translation>
    </message>
    <message>
        <source>%1: p and p* are hardly apart, so shares of the way say little</source>
        <translation>⁨%1⁩: p ו־⁨p*⁩ כמעט שאינם נבדלים, ולכן חלקים יחסיים מהדרך אומרים מעט</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 with clean states put into the corrupted run · %2</source>
        <translation>⁨%1⁩ עם מצבים נקיים בהרצה המשובשת · ⁨%2⁩</translation>
    </message>
    <message>
        <source>%1 with corrupted states put into the clean run · %2</source>
        <translation>⁨%1⁩ עם מצבים משובשים בהרצה הנקייה · ⁨%2⁩</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that state replaced: the model&apos;s own probability, to rounding.</source>
        <translation>כל תא הוא הרצה משלו שבה המצב הזה מוחלף: ההסתברות של המודל עצמו, עד כדי עיגול.</translation>
    </message>
    <message>
        <source>first-order</source>
        <translation>סדר ראשון</translation>
    </message>
    <message>
        <source>Dotted cells are first-order estimates from one backward pass; they are replaced as the exact ones come.</source>
        <translation>תאים מנוקדים הם אומדנים מסדר ראשון ממעבר לאחור אחד; הם מוחלפים ככל שמגיעים המדויקים.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, at most %2 off</source>
        <translation>אומדנים מסדר ראשון: ⁨r = %1⁩, סטייה של ⁨%2⁩ לכל היותר</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>‏⁨%1⁩ · ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceView</name>
    <message>
        <source>token %1</source>
        <translation>טוקן ⁨%1⁩</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>⁨%1⁩, ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>נותרה שנייה אחת בערך</numerusform>
            <numerusform>נותרו כ־%n שניות</numerusform>
        </translation>
    </message>
    <message>
        <source>Causal tracing, rows are tokens and columns are layers of each state</source>
        <translation>עקיבה סיבתית, השורות הן טוקנים והעמודות הן שכבות של כל מצב</translation>
    </message>
    <message>
        <source>Causal tracing of %1, rows are tokens and columns are layers of each state</source>
        <translation>עקיבה סיבתית של ⁨%1⁩, השורות הן טוקנים והעמודות הן שכבות של כל מצב</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustPanel</name>
    <message>
        <source>measured errors</source>
        <translation>השגיאות שנמדדו</translation>
    </message>
    <message>
        <source>a probe: the last token cut from all others, %1</source>
        <translation>בדיקה: הטוקן האחרון חתוך מכל האחרים, ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustSheet</name>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>עד כמה אפשר לסמוך על המספרים</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>נתון</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>שכבה</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>ערך</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>מספר</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>עיגול</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::VerifyAction</name>
    <message>
        <source>&amp;Verify session</source>
        <translation>אי&amp;מות ההפעלה</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 results</source>
        <translation>מאמת: ⁨%1⁩ מתוך ⁨%2⁩ תוצאות</translation>
    </message>
    <message>
        <source>There is no session file yet: save the session first, then it can be verified</source>
        <translation>עדיין אין קובץ הפעלה: יש לשמור קודם את ההפעלה, ואז אפשר לאמת אותה</translation>
    </message>
    <message>
        <source>Verify session</source>
        <translation>אימות ההפעלה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewInfo</name>
    <message>
        <source>&amp;Attention</source>
        <translation>&amp;קשב</translation>
    </message>
    <message>
        <source>P&amp;redictions</source>
        <translation>&amp;תחזיות</translation>
    </message>
    <message>
        <source>&amp;Knockouts</source>
        <translation>&amp;נוקאאוטים</translation>
    </message>
    <message>
        <source>Knockout &amp;map</source>
        <translation>&amp;מפת נוקאאוט</translation>
    </message>
    <message>
        <source>Information &amp;flow</source>
        <translation>&amp;זרימת מידע</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>&amp;אמינות</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>היס&amp;טוריה</translation>
    </message>
    <message>
        <source>Two st&amp;ates</source>
        <translation>שנ&amp;י מצבים</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>מער&amp;ך נתונים</translation>
    </message>
    <message>
        <source>Res&amp;ults of experiments</source>
        <translation>&amp;תוצאות ניסויים</translation>
    </message>
    <message>
        <source>&amp;Causal tracing</source>
        <translation>&amp;עקיבה סיבתית</translation>
    </message>
    <message>
        <source>Effects &amp;by path</source>
        <translation>&amp;השפעות לפי מסלול</translation>
    </message>
    <message>
        <source>Edit of a fact</source>
        <translation>עריכת עובדה</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>יחסים לינאריים</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>חסימה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewKey</name>
    <message>
        <source>Knock out or restore the cell</source>
        <translation>נטרול או שחזור של התא</translation>
    </message>
    <message>
        <source>Choose what the cursor is on</source>
        <translation>בחירה במה שתחת הסמן</translation>
    </message>
    <message>
        <source>The marked tokens are the subject</source>
        <translation>הטוקנים המסומנים הם הנושא</translation>
    </message>
    <message>
        <source>Knock out the token for all later ones</source>
        <translation>נטרול הטוקן עבור כל הבאים אחריו</translation>
    </message>
    <message>
        <source>Move the cursor (with Shift: mark)</source>
        <translation>הזזת הסמן (עם Shift: סימון)</translation>
    </message>
    <message>
        <source>Move the cursor to an end (with Ctrl: to a corner)</source>
        <translation>הזזת הסמן לקצה (עם Ctrl: לפינה)</translation>
    </message>
    <message>
        <source>Talk: next state</source>
        <translation>הרצאה: המצב הבא</translation>
    </message>
    <message>
        <source>Talk: first or last state</source>
        <translation>הרצאה: המצב הראשון או האחרון</translation>
    </message>
    <message>
        <source>Talk: blank screen</source>
        <translation>הרצאה: מסך ריק</translation>
    </message>
    <message>
        <source>Talk: speaker&apos;s window</source>
        <translation>הרצאה: חלון המרצה</translation>
    </message>
    <message>
        <source>Talk: left, right or both models</source>
        <translation>הרצאה: המודל השמאלי, הימני או שניהם</translation>
    </message>
    <message>
        <source>Talk: end</source>
        <translation>הרצאה: סיום</translation>
    </message>
    <message>
        <source>Remove the knockout from the list</source>
        <translation>הסרת הנוקאאוט מהרשימה</translation>
    </message>
    <message>
        <source>Remove the state&apos;s name</source>
        <translation>הסרת השם של המצב</translation>
    </message>
    <message>
        <source>Move the cursor by a page</source>
        <translation>הזזת הסמן בעמוד אחד</translation>
    </message>
    <message>
        <source>Press what the cursor is on, as Space does</source>
        <translation>לחיצה על מה שתחת הסמן, כמו מקש הרווח</translation>
    </message>
    <message>
        <source>Go to the next or previous part</source>
        <translation>מעבר לחלק הבא או הקודם</translation>
    </message>
    <message>
        <source>Talk: previous state</source>
        <translation>הרצאה: המצב הקודם</translation>
    </message>
    <message>
        <source>Talk: swap the screens</source>
        <translation>הרצאה: החלפת המסכים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowBody</name>
    <message>
        <source>Separator</source>
        <translation>קו מפריד</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>ניסוי</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowDrops</name>
    <message>
        <source>%1 is neither a model&apos;s folder nor one of results: there is no config.json and no manifest.json in it</source>
        <translation>⁨%1⁩ אינו תיקייה של מודל ואף לא של תוצאות: אין בה config.json ואין בה manifest.json</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowLayout</name>
    <message>
        <source>Models</source>
        <translation>מודלים</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ZoomableView</name>
    <message>
        <source>Scroll across</source>
        <translation>גלילה לרוחב</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>גלילה לאורך</translation>
    </message>
</context>
</TS>
