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
        <source>layers %1–%2</source>
        <translation>שכבות ⁨%1–%2⁩</translation>
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
        <translation>שכבה ⁨%1⁩, ⁨%2⁩ ← ⁨%3⁩</translation>
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
        <source>Cancelled; F5 computes again</source>
        <translation>בוטל; F5 מחשב מחדש</translation>
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
        <source>Sessions (*.json)</source>
        <translation>הפעלות (*.json)</translation>
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
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>חלון, מהראשון עד האחרון</translation>
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
        <translation>&amp;נטרול או שחזור של התא</translation>
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
        <source>&amp;Strict: also cut the convolution</source>
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
        <source>&amp;Centre windows on the layer</source>
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
        <translation>חסימת טוקן אחרון ← &amp;נושא</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>חסימת טוקן אחרון ← נושא</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>חסימת טוקן אחרון ← &amp;יחס</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>חסימת טוקן אחרון ← יחס</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>חסימת טוקן אחרון ← טוקן &amp;ראשון</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>חסימת טוקן אחרון ← טוקן ראשון</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>חסימת טוקן אחרון ← ה&amp;קשר (לפני הנושא)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>חסימת טוקן אחרון ← הקשר</translation>
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
        <source>%1–%2 of %3</source>
        <translation>⁨%1–%2⁩ מתוך ⁨%3⁩</translation>
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
    <name>List</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>, </translation>
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
</context>
<context>
    <name>MapTitles</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>שכבה ⁨%1⁩</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>שכבות ⁨%1–%2⁩</translation>
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
        <source>tf32 (probabilities within 0.5 %)</source>
        <translation>tf32 (הסתברויות בדיוק של 0.5 %)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 4 %)</source>
        <translation>bf16 (הסתברויות בדיוק של 4 %)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>חישוב מ&amp;חדש</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>&amp;השוואה ל־float64</translation>
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
        <source>&amp;Previous layer</source>
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
        <translation>ביטול הטעינה, או &amp;שחרור הטוקן הנעול</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>סולם &amp;צבעים אחד לשתי המטריצות</translation>
    </message>
    <message>
        <source>Layout &amp;Explore</source>
        <translation>פריסת &amp;חקירה</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>פריסת &amp;סריקה: מפות גדולות</translation>
    </message>
    <message>
        <source>Layout &amp;Present: one model, large type</source>
        <translation>פריסת ה&amp;צגה: מודל אחד, אותיות גדולות</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>&amp;חיפוש בכל הפעולות…</translation>
    </message>
    <message>
        <source>Search all actions  Ctrl+K</source>
        <translation>חיפוש בכל הפעולות  Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>&amp;אודות Mambascope</translation>
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
        <translation>⁨%1⁩ אומר ⁨%2⁩, ⁨%3⁩ אומר ⁨%4⁩.</translation>
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
        <source>The prompt has %1 at byte %2, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>בפרומפט יש ⁨%1⁩ בבית ⁨%2⁩, שנשמר כמות שהוא: מודל קורא אותו כדבר שונה מרווח רגיל או מכלום</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2 and %n more such characters, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>
            <numerusform>בפרומפט יש ⁨%1⁩ בבית ⁨%2⁩ ועוד תו אחד כזה, שנשמרו כמות שהם: מודל קורא אותם כדבר שונה מרווח רגיל או מכלום</numerusform>
            <numerusform>בפרומפט יש %1 בבית %2 ועוד %n תווים כאלה, שנשמרו כמות שהם: מודל קורא אותם כדבר שונה מרווח רגיל או מכלום</numerusform>
        </translation>
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
        <source>&amp;Larger type</source>
        <translation>אותיות &amp;גדולות יותר</translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation>אותיות &amp;קטנות יותר</translation>
    </message>
    <message>
        <source>Nor&amp;mal type</source>
        <translation>אותיות &amp;רגילות</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>ערכת הנושא של ה&amp;מערכת</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>ערכת נושא &amp;בהירה</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
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
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>לא עדכני</translation>
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
        <translation>&amp;ניסויים</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ע&amp;זרה</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ActionRegistry</name>
    <message>
        <source>%1 for %2 is taken by %3</source>
        <translation>⁨%1⁩ עבור ⁨%2⁩ תפוס על ידי ⁨%3⁩</translation>
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
    <message>
        <source>How exact %1 is</source>
        <translation>עד כמה מדויק: ⁨%1⁩</translation>
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
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>זרימת המידע אל הטוקן האחרון, לפי חלון שכבות</translation>
    </message>
    <message>
        <source>%1, layers %2–%3: %4</source>
        <translation>⁨%1⁩, שכבות ⁨%2–%3⁩: ⁨%4⁩</translation>
    </message>
    <message>
        <source>%1, layers %2–%3</source>
        <translation>⁨%1⁩, שכבות ⁨%2–%3⁩</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>שינוי בהסתברות של התשובה שבמעקב</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GalleryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 ← %2</translation>
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
        <translation>%1, %2: %3 ← %4 (%5)</translation>
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
        <source>%1. %2, layers %3: %4 (%5)</source>
        <translation>⁨%1⁩. ⁨%2⁩, שכבות ⁨%3⁩: ⁨%4⁩ (⁨%5⁩)</translation>
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
        <source>Stop loading and go back to the model before (Esc)</source>
        <translation>עצירת הטעינה וחזרה למודל הקודם (Esc)</translation>
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
        <translation>⁨%1⁩ ← כל טוקן · שינוי ב־⁨%2⁩</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>מודל</translation>
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
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>&amp;פתיחת הפעלה…</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>פתיחת ההפעלה ה&amp;אחרונה</translation>
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
    <message>
        <source>Zoom &amp;in</source>
        <translation>הת&amp;קרבות</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>הת&amp;רחקות</translation>
    </message>
    <message>
        <source>Show the &amp;whole matrix</source>
        <translation>הצגת ה&amp;מטריצה כולה</translation>
    </message>
</context>
</TS>
