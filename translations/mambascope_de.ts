<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>mean signed weight</source>
        <translation>mittleres Gewicht mit Vorzeichen</translation>
    </message>
    <message>
        <source>mean weight over heads</source>
        <translation>mittleres Gewicht über alle Köpfe</translation>
    </message>
    <message>
        <source>mean |weight|</source>
        <translation>mittleres |Gewicht|</translation>
    </message>
    <message>
        <source>mean |weight|, row-normalised</source>
        <translation>mittleres |Gewicht|, zeilenweise normiert</translation>
    </message>
    <message>
        <source>contribution norm</source>
        <translation>Norm des Beitrags</translation>
    </message>
    <message>
        <source>signed weight</source>
        <translation>Gewicht mit Vorzeichen</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>|weight|</source>
        <translation>|Gewicht|</translation>
    </message>
    <message>
        <source>|weight|, row-normalised</source>
        <translation>|Gewicht|, zeilenweise normiert</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>Beitrag</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>langsames Drittel</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>mittleres Drittel</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>schnelles Drittel</translation>
    </message>
    <message>
        <source>channel %1: %2</source>
        <translation>Kanal %1: %2</translation>
    </message>
    <message>
        <source>head %1: %2</source>
        <translation>Kopf %1: %2</translation>
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
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>The head&apos;s own softmax weights: with them the sum over the sources is the head&apos;s output.</source>
        <translation>Die eigenen Softmax-Gewichte des Kopfs: Mit ihnen ist die Summe über die Quellen die Ausgabe des Kopfs.</translation>
    </message>
    <message>
        <source>The mean over heads of exact softmax weights; single heads may differ.</source>
        <translation>Das Mittel exakter Softmax-Gewichte über alle Köpfe; einzelne Köpfe können abweichen.</translation>
    </message>
    <message>
        <source>The head&apos;s own signed weights: with them the sum over the sources, and the skip term, is the head&apos;s output.</source>
        <translation>Die eigenen Gewichte des Kopfs mit Vorzeichen: Mit ihnen ist die Summe über die Quellen, mit dem Skip-Term, die Ausgabe des Kopfs.</translation>
    </message>
    <message>
        <source>The mean over heads of exact signed weights; heads of opposite sign cancel.</source>
        <translation>Das Mittel exakter Gewichte mit Vorzeichen über alle Köpfe; Köpfe mit entgegengesetztem Vorzeichen heben sich auf.</translation>
    </message>
    <message>
        <source>magnitude</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Magnitudes of the head&apos;s exact weights, without signs.</source>
        <translation>Beträge der exakten Gewichte des Kopfs, ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>The mean over heads of the magnitudes of exact weights, without signs.</source>
        <translation>Das Mittel der Beträge exakter Gewichte über alle Köpfe, ohne Vorzeichen.</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normiert</translation>
    </message>
    <message>
        <source>Magnitudes of exact weights, divided by the sum of their row: shares without signs, not the weights themselves.</source>
        <translation>Beträge exakter Gewichte, geteilt durch die Summe ihrer Zeile: Anteile ohne Vorzeichen, nicht die Gewichte selbst.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>Norm</translation>
    </message>
    <message>
        <source>Norms of what each source adds to the output; what they add may cancel, so norms don&apos;t add up to the output&apos;s.</source>
        <translation>Normen dessen, was jede Quelle zur Ausgabe beiträgt; Beiträge können sich aufheben, die Normen ergeben zusammen also nicht die der Ausgabe.</translation>
    </message>
    <message>
        <source>Measured on this prompt: the weights rebuild each layer&apos;s output to a relative error of %1 at most.</source>
        <translation>An diesem Prompt gemessen: Die Gewichte ergeben die Ausgabe jeder Schicht mit einem relativen Fehler von höchstens %1.</translation>
    </message>
</context>
<context>
    <name>BlockDrawing</name>
    <message>
        <source>blocked layer</source>
        <translation>blockierte Schicht</translation>
    </message>
    <message>
        <source>middle of the blocked layers</source>
        <translation>Mitte der blockierten Schichten</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>relative Änderung von p</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Blocked how</source>
        <translation>Wie blockiert</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Wahrscheinlichkeit vorher</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>BlockText</name>
    <message>
        <source>knocked out</source>
        <translation>ausgeschaltet</translation>
    </message>
    <message>
        <source>strictly knocked out</source>
        <translation>streng ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens follow</source>
        <translation>%1 durch das Mittel ersetzt, andere Tokens folgen</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens restored</source>
        <translation>%1 durch das Mittel ersetzt, andere Tokens wiederhergestellt</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>mitgelieferter Text</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>predictions</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <source>knockout map</source>
        <translation>Knockout-Karte</translation>
    </message>
    <message>
        <source>information flow</source>
        <translation>Informationsfluss</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>Aufmerksamkeit</translation>
    </message>
    <message>
        <source>clean run, token %1</source>
        <translation>sauberer Lauf, Token %1</translation>
    </message>
    <message>
        <source>knockout %1, token %2</source>
        <translation>Knockout %1, Token %2</translation>
    </message>
    <message>
        <source>layer %1, %2 ← %3</source>
        <translation>Schicht %1, %2 ← %3</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>sauberer Lauf</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>logits %1 σ (%2)</source>
        <translation>Logits %1 σ (%2)</translation>
    </message>
    <message>
        <source>probabilities %1 (%2)</source>
        <translation>Wahrscheinlichkeiten %1 (%2)</translation>
    </message>
    <message>
        <source>relative %1 (%2)</source>
        <translation>relativ %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of the layer&apos;s largest (%2)</source>
        <translation>%1 vom Größten der Schicht (%2)</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with seed %3</source>
        <translation>%1 von %2, gezogen mit Startwert %3</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
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
        <translation>Vergleich mit float64 … %1 %</translation>
    </message>
    <message>
        <source>logits %1 σ</source>
        <translation>Logits %1 σ</translation>
    </message>
    <message>
        <source>probabilities %1</source>
        <translation>Wahrscheinlichkeiten %1</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>Aufmerksamkeit %1</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Linkes Modell</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Rechtes Modell</translation>
    </message>
    <message>
        <source>running</source>
        <translation>läuft</translation>
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
        <translation>Modell</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Verfolgt</translation>
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
        <translation>nur langsam abklingende Kanäle</translation>
    </message>
    <message>
        <source>slow-decay heads only</source>
        <translation>nur langsam abklingende Köpfe</translation>
    </message>
    <message>
        <source>middle-decay channels only</source>
        <translation>nur mittel abklingende Kanäle</translation>
    </message>
    <message>
        <source>middle-decay heads only</source>
        <translation>nur mittel abklingende Köpfe</translation>
    </message>
    <message>
        <source>fast-decay channels only</source>
        <translation>nur schnell abklingende Kanäle</translation>
    </message>
    <message>
        <source>fast-decay heads only</source>
        <translation>nur schnell abklingende Köpfe</translation>
    </message>
    <message>
        <source>channel %1 only</source>
        <translation>nur Kanal %1</translation>
    </message>
    <message>
        <source>head %1 only</source>
        <translation>nur Kopf %1</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>alle Kanäle</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>alle Köpfe</translation>
    </message>
</context>
<context>
    <name>DataActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Open a data set first: an experiment runs over the rows shown</source>
        <translation>Öffnen Sie zuerst einen Datensatz: Ein Experiment läuft über die gezeigten Zeilen</translation>
    </message>
    <message>
        <source>R&amp;un an experiment…</source>
        <translation>E&amp;xperiment durchführen …</translation>
    </message>
    <message>
        <source>run…</source>
        <translation>durchführen …</translation>
    </message>
    <message>
        <source>&amp;Pause the experiment, or go on</source>
        <translation>Experiment a&amp;nhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>pause or go on</source>
        <translation>anhalten oder fortsetzen</translation>
    </message>
    <message>
        <source>&amp;End the experiment: what is done stays</source>
        <translation>Experiment b&amp;eenden: Fertiges bleibt</translation>
    </message>
    <message>
        <source>end</source>
        <translation>beenden</translation>
    </message>
    <message>
        <source>Open resul&amp;ts…</source>
        <translation>E&amp;rgebnisse öffnen …</translation>
    </message>
    <message>
        <source>open…</source>
        <translation>öffnen …</translation>
    </message>
    <message>
        <source>C&amp;lose the results</source>
        <translation>Ergebnisse s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Open data set…</source>
        <translation>Datensatz ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>&amp;CounterFact: 21,919 prompts</source>
        <translation>CounterFact: 21.919 &amp;Prompts</translation>
    </message>
    <message>
        <source>&amp;RELATIONS: the factual ones</source>
        <translation>RELATIONS: &amp;die faktischen</translation>
    </message>
    <message>
        <source>&amp;How it was understood, and lines left out…</source>
        <translation>&amp;Wie er verstanden wurde, und ausgelassene Zeilen …</translation>
    </message>
    <message>
        <source>&amp;Filter the rows</source>
        <translation>&amp;Zeilen filtern</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>&amp;Alle Zeilen zeigen</translation>
    </message>
    <message>
        <source>&amp;Save the rows shown as a selection…</source>
        <translation>Gezeigte Zeilen als Auswahl &amp;speichern …</translation>
    </message>
    <message>
        <source>Ask both &amp;models about every row</source>
        <translation>Beide &amp;Modelle zu jeder Zeile fragen</translation>
    </message>
    <message>
        <source>ask models</source>
        <translation>Modelle fragen</translation>
    </message>
    <message>
        <source>Figure li&amp;ke a paper&apos;s…</source>
        <translation>A&amp;bbildung wie in einem Artikel …</translation>
    </message>
    <message>
        <source>figure…</source>
        <translation>Abbildung …</translation>
    </message>
</context>
<context>
    <name>DatasetColumns</name>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Wahrscheinlichstes</translation>
    </message>
    <message>
        <source>row %1: %2 → %3</source>
        <translation>Zeile %1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 is right, p = %2</source>
        <translation>%1 hat recht, p = %2</translation>
    </message>
    <message>
        <source>%1 says %2; the answer has rank %3, p = %4</source>
        <translation>%1 sagt %2; die Antwort hat Rang %3, p = %4</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked about it</source>
        <translation>%1 lässt sich dazu nicht fragen</translation>
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
            <numerusform>%Ln Dateizeile ist ausgelassen:</numerusform>
            <numerusform>%Ln Dateizeilen sind ausgelassen:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 von %2 Zeilen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>%1, selection “%2”</source>
        <translation>%1, Auswahl „%2“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>%Ln Dateizeile ausgelassen</numerusform>
            <numerusform>%Ln Dateizeilen ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>%Ln Zeile kann noch dazukommen: noch nicht beantwortet</numerusform>
            <numerusform>%Ln Zeilen können noch dazukommen: noch nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>wird noch gelesen</translation>
    </message>
    <message>
        <source>the file has more: the table shows its first %1, experiments read all</source>
        <translation>die Datei hat mehr: Die Tabelle zeigt die ersten %1, Experimente lesen alle</translation>
    </message>
    <message>
        <source>%1 is right in %2 of %3</source>
        <translation>%1 hat in %2 von %3 recht</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>beide in %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1: noch %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>kept besides: %1</source>
        <translation>außerdem behalten: %1</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <source>CSV, fields end with %1</source>
        <translation>CSV, Felder enden mit %1</translation>
    </message>
    <message>
        <source>fields end with a tab</source>
        <translation>Felder enden mit einem Tabulator</translation>
    </message>
    <message>
        <source>relations with their templates and samples</source>
        <translation>Relationen mit ihren Vorlagen und Beispielen</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Follow an answer</source>
        <translation>Einer Antwort folgen</translation>
    </message>
    <message>
        <source>Answer whose probability is followed (empty: each model&apos;s own):</source>
        <translation>Antwort, deren Wahrscheinlichkeit verfolgt wird (leer: die eigene jedes Modells):</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Go to the &amp;prompt</source>
        <translation>Zum &amp;Prompt gehen</translation>
    </message>
    <message>
        <source>Prompt &amp;gallery…</source>
        <translation>Prompt-&amp;Galerie …</translation>
    </message>
    <message>
        <source>Gallery ▾</source>
        <translation>Galerie ▾</translation>
    </message>
    <message>
        <source>&amp;Follow an answer…</source>
        <translation>Einer Antwort &amp;folgen …</translation>
    </message>
    <message>
        <source>Guess the &amp;subject again</source>
        <translation>&amp;Subjekt neu raten</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>E&amp;instellungen …</translation>
    </message>
</context>
<context>
    <name>EditCharts</name>
    <message>
        <source>decay</source>
        <translation>Decay</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>−ln p of the new object</source>
        <translation>−ln p des neuen Objekts</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>step of the optimiser</source>
        <translation>Schritt des Optimierers</translation>
    </message>
    <message>
        <source>layer that is edited</source>
        <translation>editierte Schicht</translation>
    </message>
    <message>
        <source>score, %</source>
        <translation>Score, %</translation>
    </message>
</context>
<context>
    <name>EditFigure</name>
    <message>
        <source>p(%1), the new object</source>
        <translation>p(%1), das neue Objekt</translation>
    </message>
    <message>
        <source>p(%1), the true one</source>
        <translation>p(%1), das wahre</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>vor dem Edit</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>danach</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimierer</translation>
    </message>
    <message>
        <source>Scores by layer</source>
        <translation>Scores je Schicht</translation>
    </message>
</context>
<context>
    <name>EditPaint</name>
    <message>
        <source>%1 (per cent) · %2</source>
        <translation>%1 (Prozent) · %2</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>p(%1), new</source>
        <translation>p(%1), neu</translation>
    </message>
    <message>
        <source>p(%1), true</source>
        <translation>p(%1), wahr</translation>
    </message>
</context>
<context>
    <name>EditShownWords</name>
    <message>
        <source>rewrite</source>
        <translation>Neufassung</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>Paraphrase</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>Nachbar</translation>
    </message>
    <message>
        <source>; now it is the top answer</source>
        <translation>; jetzt ist es die wahrscheinlichste Antwort</translation>
    </message>
    <message>
        <source>; it is no longer the top answer</source>
        <translation>; es ist nicht mehr die wahrscheinlichste Antwort</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 %4, %5 %6%7</source>
        <translation>%1 „%2“: %3 %4, %5 %6%7</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>no value yet</source>
        <translation>noch kein Wert</translation>
    </message>
    <message>
        <source>%1, edited in layer %2: %3</source>
        <translation>%1, editiert in Schicht %2: %3</translation>
    </message>
    <message>
        <source>%1 of layer %2</source>
        <translation>%1 in Schicht %2</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>jede Schicht</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 → %4</source>
        <translation>%1 · %2 · %3 → %4</translation>
    </message>
</context>
<context>
    <name>EditTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>New object, before</source>
        <translation>Neues Objekt, vorher</translation>
    </message>
    <message>
        <source>New object, after</source>
        <translation>Neues Objekt, nachher</translation>
    </message>
    <message>
        <source>True object, before</source>
        <translation>Wahres Objekt, vorher</translation>
    </message>
    <message>
        <source>True object, after</source>
        <translation>Wahres Objekt, nachher</translation>
    </message>
    <message>
        <source>Top answer, before</source>
        <translation>Wahrscheinlichste Antwort, vorher</translation>
    </message>
    <message>
        <source>Top answer, after</source>
        <translation>Wahrscheinlichste Antwort, nachher</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
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
        <translation>Decay</translation>
    </message>
    <message>
        <source>Probability in the contexts</source>
        <translation>Wahrscheinlichkeit in den Kontexten</translation>
    </message>
    <message>
        <source>Norm of the shift</source>
        <translation>Norm der Verschiebung</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>%1 of layer %2: %3 → %4</source>
        <translation>%1 in Schicht %2: %3 → %4</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Type a prompt, or choose one from the gallery</source>
        <translation>Geben Sie einen Prompt ein oder wählen Sie einen aus der Galerie</translation>
    </message>
    <message>
        <source>The subject “%1” is not in the prompt; drag over tokens to mark it</source>
        <translation>Das Subjekt „%1“ steht nicht im Prompt; ziehen Sie über Tokens, um es zu markieren</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>%1 kann nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16</source>
        <translation>%1 enthält quantisierte Gewichte (%2); verwenden Sie das Modell in fp32, fp16 oder bf16</translation>
    </message>
    <message>
        <source>%1 does not fit its config.json: %2</source>
        <translation>%1 passt nicht zu seiner config.json: %2</translation>
    </message>
    <message>
        <source>There is no model “%1”; looked for %2</source>
        <translation>Es gibt kein Modell „%1“; gesucht wurde %2</translation>
    </message>
    <message>
        <source>%1: %2 is not supported; supported are %3</source>
        <translation>%1: %2 wird nicht unterstützt; unterstützt werden %3</translation>
    </message>
    <message>
        <source>Device %1 can&apos;t be used: %2</source>
        <translation>Gerät %1 kann nicht verwendet werden: %2</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>Gerät %1 ist ausgefallen: %2</translation>
    </message>
    <message>
        <source>%1 “%2”: expected %3</source>
        <translation>%1 „%2“: erwartet wurde %3</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long, and %3 reads at most %2; shorten it</source>
        <translation>Der Prompt ist %1 Bytes lang, und %3 liest höchstens %2; kürzen Sie ihn</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens long, and %3 takes at most %2; shorten it</source>
        <translation>Der Prompt ist %1 Tokens lang, und %3 nimmt höchstens %2; kürzen Sie ihn</translation>
    </message>
    <message>
        <source>The role “%1” needs a subject; drag over tokens to mark it</source>
        <translation>Die Rolle „%1“ braucht ein Subjekt; ziehen Sie über Tokens, um es zu markieren</translation>
    </message>
    <message>
        <source>Knockout “%1”: expected %3 at byte %2</source>
        <translation>Knockout „%1“: %3 erwartet bei Byte %2</translation>
    </message>
    <message>
        <source>%1: there is no token %2; the prompt has %3 tokens, counted from 0</source>
        <translation>%1: Es gibt kein Token %2; der Prompt hat %3 Tokens, gezählt ab 0</translation>
    </message>
    <message>
        <source>%1: there is no layer %2; the model has %3, counted from 0</source>
        <translation>%1: Es gibt keine Schicht %2; das Modell hat %3, gezählt ab 0</translation>
    </message>
    <message>
        <source>%1: there is no head %2; each layer has %3, counted from 0</source>
        <translation>%1: Es gibt keinen Kopf %2; jede Schicht hat %3, gezählt ab 0</translation>
    </message>
    <message>
        <source>%1: there is no channel %2; each layer has %3, counted from 0</source>
        <translation>%1: Es gibt keinen Kanal %2; jede Schicht hat %3, gezählt ab 0</translation>
    </message>
    <message>
        <source>A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2</source>
        <translation>Ein Fenster von %1 Schichten passt nicht; das Modell hat %2 Schichten, wählen Sie also 1 bis %2</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist</source>
        <translation>%1 gibt es nicht</translation>
    </message>
    <message>
        <source>%1 was changed, shortened or lost while it was in use; the next request loads the model again</source>
        <translation>%1 wurde geändert, gekürzt oder ging verloren, während es in Gebrauch war; die nächste Anfrage lädt das Modell neu</translation>
    </message>
    <message>
        <source>%1: %2: expected %3</source>
        <translation>%1: %2: erwartet wurde %3</translation>
    </message>
    <message>
        <source>%1 has no tensor “%2” of shape %3, which its config.json asks for</source>
        <translation>%1 hat keinen Tensor „%2“ der Form %3, den seine config.json verlangt</translation>
    </message>
    <message>
        <source>%1: tensor “%2” is %3, expected %4</source>
        <translation>%1: Tensor „%2“ ist %3, erwartet wurde %4</translation>
    </message>
    <message>
        <source>%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed</source>
        <translation>%1: Tensor „%2“ enthält NaN oder Unendlich; die Datei ist beschädigt, oder das Training schlug fehl</translation>
    </message>
    <message>
        <source>%1: models of type “%2” are not supported; supported are %3</source>
        <translation>%1: Modelle vom Typ „%2“ werden nicht unterstützt; unterstützt werden %3</translation>
    </message>
    <message>
        <source>%1 has no tokenizer.json; looked for %2; put one there, or choose one</source>
        <translation>%1 hat keine tokenizer.json; gesucht wurde %2; legen Sie eine dorthin oder wählen Sie eine</translation>
    </message>
    <message>
        <source>%1: out of memory during: %2</source>
        <translation>%1: Kein Speicher mehr bei: %2</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory on %3, where only %4 are free; try %5</source>
        <translation>%1 braucht %2 Speicher auf %3, wo nur %4 frei sind; versuchen Sie %5</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Unbekannter Fehler</translation>
    </message>
    <message>
        <source>Cancelled; “Compute again” in the Models menu starts it anew</source>
        <translation>Abgebrochen; „Neu berechnen“ im Menü Modelle startet es neu</translation>
    </message>
    <message>
        <source>Patch “%1”: expected %3 at byte %2</source>
        <translation>Patch „%1“: %3 erwartet bei Byte %2</translation>
    </message>
</context>
<context>
    <name>EstimateCheck</name>
    <message>
        <source>at most %1 off (%2)</source>
        <translation>höchstens %1 daneben (%2)</translation>
    </message>
    <message>
        <source>first-order estimates: %1</source>
        <translation>Schätzungen erster Ordnung: %1</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, %2</source>
        <translation>Schätzungen erster Ordnung: r = %1, %2</translation>
    </message>
</context>
<context>
    <name>FactActions</name>
    <message>
        <source>linear relation of %1</source>
        <translation>lineare Relation aus %1</translation>
    </message>
    <message>
        <source>block by means of %1</source>
        <translation>mit Mitteln aus %1 blockieren</translation>
    </message>
    <message>
        <source>open facts…</source>
        <translation>Fakten öffnen …</translation>
    </message>
    <message>
        <source>Block by the means of a te&amp;xt…</source>
        <translation>Mit den Mitteln eines Te&amp;xtes blockieren …</translation>
    </message>
    <message>
        <source>text…</source>
        <translation>Text …</translation>
    </message>
    <message>
        <source>statistics…</source>
        <translation>Statistik …</translation>
    </message>
    <message>
        <source>&amp;Open facts of a relation…</source>
        <translation>Fakten einer Relati&amp;on öffnen …</translation>
    </message>
    <message>
        <source>Block by the &amp;means in a file of statistics…</source>
        <translation>Mit den Mitteln einer Stat&amp;istikdatei blockieren …</translation>
    </message>
</context>
<context>
    <name>FactsDrawing</name>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objekt</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <translation>%1, linear</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Model&apos;s answer</source>
        <translation>Antwort des Modells</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>Ihre Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Linear answer</source>
        <translation>Lineare Antwort</translation>
    </message>
    <message>
        <source>Probability of the linear answer</source>
        <translation>Wahrscheinlichkeit der linearen Antwort</translation>
    </message>
    <message>
        <source>Linear answer right</source>
        <translation>Lineare Antwort richtig</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportiert</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>&amp;Abbildung exportieren …</translation>
    </message>
    <message>
        <source>set up for a figure like %1</source>
        <translation>für eine Abbildung wie %1 einrichten</translation>
    </message>
</context>
<context>
    <name>FigureExportText</name>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Writing the folder</source>
        <translation>Ordner wird geschrieben</translation>
    </message>
</context>
<context>
    <name>FigureFilesText</name>
    <message>
        <source>No pgfplots source: the figure has more than %1 cells, which TeX can&apos;t hold; use the PDF</source>
        <translation>Keine pgfplots-Quelle: Die Abbildung hat mehr als %1 Zellen, was TeX nicht fasst; verwenden Sie das PDF</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>%1 wird gezeichnet</translation>
    </message>
    <message>
        <source>Making the numbers and sources of %1</source>
        <translation>Zahlen und Quelltexte von %1 werden erzeugt</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF</source>
        <translation>Zeilenenden dieses Prompts wurden von CR LF zu LF geändert; die Befehlszeile behält CR LF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>Bild &amp;exportieren …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
</context>
<context>
    <name>FileChooserText</name>
    <message>
        <source>Open session</source>
        <translation>Sitzung öffnen</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Sitzung speichern</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Bild exportieren</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Bilder (*.png)</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>Ordner eines Modells öffnen</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>Tokenizer wählen</translation>
    </message>
    <message>
        <source>Tokenizers (*.json)</source>
        <translation>Tokenizer (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>This session is not saved.</source>
        <translation>Diese Sitzung ist nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 enthält Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Discard closes the window and loses them.</source>
        <translation>Verwerfen schließt das Fenster, und sie gehen verloren.</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope *.json)</source>
        <translation>Sitzungen (*.mambascope *.json)</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope)</source>
        <translation>Sitzungen (*.mambascope)</translation>
    </message>
    <message>
        <source>Choose a folder for figures</source>
        <translation>Ordner für Abbildungen wählen</translation>
    </message>
    <message>
        <source>Open data set</source>
        <translation>Datensatz öffnen</translation>
    </message>
    <message>
        <source>Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</source>
        <translation>Datensätze und Auswahlen (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Auswahl speichern</translation>
    </message>
    <message>
        <source>Selections (*.selection.json)</source>
        <translation>Auswahlen (*.selection.json)</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Ergebnisse öffnen</translation>
    </message>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Ordner für die Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Export the edit as a file</source>
        <translation>Edit als Datei exportieren</translation>
    </message>
    <message>
        <source>Edits (*.safetensors)</source>
        <translation>Edits (*.safetensors)</translation>
    </message>
    <message>
        <source>Name a new folder for the edited checkpoint</source>
        <translation>Neuen Ordner für den editierten Checkpoint benennen</translation>
    </message>
    <message>
        <source>Name a new folder for the adapter</source>
        <translation>Neuen Ordner für den Adapter benennen</translation>
    </message>
    <message>
        <source>Open the facts of a relation</source>
        <translation>Fakten einer Relation öffnen</translation>
    </message>
    <message>
        <source>Facts (*.json)</source>
        <translation>Fakten (*.json)</translation>
    </message>
    <message>
        <source>Choose a text whose tokens&apos; means are taken</source>
        <translation>Text wählen, über dessen Tokens gemittelt wird</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Texte (*.txt)</translation>
    </message>
    <message>
        <source>Open statistics with means</source>
        <translation>Statistik mit Mitteln öffnen</translation>
    </message>
    <message>
        <source>Statistics (*.safetensors)</source>
        <translation>Statistik (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Abbildung speichern</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>Abbildungen (*.pdf *.svg *.png)</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>and, or, or the end</source>
        <translation>and, or oder das Ende</translation>
    </message>
    <message>
        <source>a condition such as rank(MODEL) &lt;= 3 or relation = P103</source>
        <translation>eine Bedingung wie rank(MODEL) &lt;= 3 oder relation = P103</translation>
    </message>
    <message>
        <source>rank, probability or known before a model in brackets</source>
        <translation>rank, probability oder known vor einem Modell in Klammern</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>der Name eines Modells</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ oder in</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;= behind a number</source>
        <translation>=, !=, &lt;, &lt;=, &gt; oder &gt;= nach einer Zahl</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>eine Zahl oder ein Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>first or later</source>
        <translation>first oder later</translation>
    </message>
    <message>
        <source>at most 64 brackets and nots within each other</source>
        <translation>höchstens 64 ineinander geschachtelte Klammern und not</translation>
    </message>
    <message>
        <source>a name, a number, an operator, or quotes around a text with other characters</source>
        <translation>ein Name, eine Zahl, ein Operator oder Anführungszeichen um einen Text mit anderen Zeichen</translation>
    </message>
    <message>
        <source>a second &quot; to close the one</source>
        <translation>ein zweites &quot;, das das erste schließt</translation>
    </message>
    <message>
        <source>a second &apos; to close the one</source>
        <translation>ein zweites &apos;, das das erste schließt</translation>
    </message>
    <message>
        <source>At the end of the filter, expected: %1</source>
        <translation>Am Ende des Filters erwartet: %1</translation>
    </message>
    <message>
        <source>At character %1 of the filter, expected: %2</source>
        <translation>An Zeichen %1 des Filters erwartet: %2</translation>
    </message>
    <message>
        <source>The data has no column “%1”</source>
        <translation>Die Daten haben keine Spalte „%1“</translation>
    </message>
    <message>
        <source>No row of the data has the relation “%1”</source>
        <translation>Keine Zeile der Daten hat die Relation „%1“</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>Fenster, vom ersten bis zum letzten</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>relative Änderung von p</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Informationsfluss zum letzten Token, je Schichtfenster</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Wahrscheinlichkeit vorher</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The gallery holds no prompts.</source>
        <translation>Die Galerie enthält keine Prompts.</translation>
    </message>
    <message>
        <source>Gallery entry %1 needs a prompt and a relation.</source>
        <translation>Galerieeintrag %1 braucht einen Prompt und eine Relation.</translation>
    </message>
    <message>
        <source>The gallery is not valid JSON: %1 at byte %2.</source>
        <translation>Die Galerie ist kein gültiges JSON: %1 bei Byte %2.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>source token</source>
        <translation>Quelltoken</translation>
    </message>
    <message>
        <source>query token</source>
        <translation>Anfragetoken</translation>
    </message>
</context>
<context>
    <name>HeatmapTable</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>Schicht %1: %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Query position</source>
        <translation>Position der Anfrage</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Anfragetoken</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Position der Quelle</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Quelltoken</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Ausgeschaltet</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>Mark a state A and another one B first</source>
        <translation>Markieren Sie zuerst einen Zustand als A und einen anderen als B</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>Diesen Zustand be&amp;nennen …</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Benennen …</translation>
    </message>
    <message>
        <source>Named state one place &amp;earlier in the talk</source>
        <translation>Benannten Zustand im Vortrag nach &amp;vorn</translation>
    </message>
    <message>
        <source>Named state one place &amp;later in the talk</source>
        <translation>Benannten Zustand im Vortrag nach &amp;hinten</translation>
    </message>
    <message>
        <source>Mark the state &amp;A</source>
        <translation>Zustand als &amp;A markieren</translation>
    </message>
    <message>
        <source>Mark the state &amp;B</source>
        <translation>Zustand als &amp;B markieren</translation>
    </message>
    <message>
        <source>Fl&amp;ip between the states A and B</source>
        <translation>Zwischen den Zuständen A und B &amp;wechseln</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Wechseln</translation>
    </message>
    <message>
        <source>%1 states have names, and there can&apos;t be more: remove a name first</source>
        <translation>%1 Zustände haben Namen, mehr sind nicht möglich: Entfernen Sie zuerst einen Namen</translation>
    </message>
    <message>
        <source>Re&amp;move the state&apos;s name</source>
        <translation>Na&amp;men des Zustands entfernen</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n Zustand</numerusform>
            <numerusform>%n Zustände</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>Anfang: %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>jetziger Zustand</translation>
    </message>
    <message>
        <source>start of a branch</source>
        <translation>Anfang eines Zweigs</translation>
    </message>
    <message>
        <source>marked A</source>
        <translation>als A markiert</translation>
    </message>
    <message>
        <source>marked B</source>
        <translation>als B markiert</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>mit Notizen</translation>
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
        <translation>„%1“ einschalten</translation>
    </message>
    <message>
        <source>switch off “%1”</source>
        <translation>„%1“ abschalten</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore the cell</source>
        <translation>&amp;Zelle ausschalten oder wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Clear knockouts</source>
        <translation>Knockouts &amp;löschen</translation>
    </message>
    <message>
        <source>clear all</source>
        <translation>alle löschen</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>Knockouts löschen</translation>
    </message>
    <message>
        <source>Clicks act on &amp;both models</source>
        <translation>Klicks wirken auf beide &amp;Modelle</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>verknüpft</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>nicht verknüpft</translation>
    </message>
    <message>
        <source>Str&amp;ict: also cut the convolution</source>
        <translation>Streng: auch die &amp;Faltung trennen</translation>
    </message>
    <message>
        <source>Knock out in &amp;all layers</source>
        <translation>In &amp;allen Schichten ausschalten</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>knock out in all layers</source>
        <translation>in allen Schichten ausschalten</translation>
    </message>
    <message>
        <source>knock out in windows</source>
        <translation>in Fenstern ausschalten</translation>
    </message>
    <message>
        <source>C&amp;entre windows on the layer</source>
        <translation>Fenster auf die Schicht &amp;zentrieren</translation>
    </message>
    <message>
        <source>centre windows</source>
        <translation>Fenster zentrieren</translation>
    </message>
    <message>
        <source>align windows at their start</source>
        <translation>Fenster am Anfang ausrichten</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>zentriert</translation>
    </message>
    <message>
        <source>start-aligned</source>
        <translation>am Anfang ausgerichtet</translation>
    </message>
    <message>
        <source>Block last token ← &amp;subject</source>
        <translation>&amp;Letztes Token ← Subjekt trennen</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>letztes Token ← Subjekt trennen</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>Letztes Token ← &amp;Relation trennen</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>letztes Token ← Relation trennen</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>Letztes Token ← &amp;erstes Token trennen</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>letztes Token ← erstes Token trennen</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>Letztes Token ← &amp;Kontext trennen (vor dem Subjekt)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>letztes Token ← Kontext trennen</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>Take back all patc&amp;hes</source>
        <translation>Alle Pat&amp;ches zurücknehmen</translation>
    </message>
    <message>
        <source>take back all patches</source>
        <translation>alle Patches zurücknehmen</translation>
    </message>
    <message>
        <source>Causal &amp;tracing with another subject…</source>
        <translation>Kausales &amp;Tracing mit anderem Subjekt …</translation>
    </message>
    <message>
        <source>Statistics for means of the left model…</source>
        <translation>Statistik für Mittel des linken Modells …</translation>
    </message>
    <message>
        <source>Statistics for means of the right model…</source>
        <translation>Statistik für Mittel des rechten Modells …</translation>
    </message>
    <message>
        <source>means from %1</source>
        <translation>Mittel aus %1</translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message>
        <source>all layers</source>
        <translation>alle Schichten</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>Schichten %1</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (links)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (rechts)</translation>
    </message>
    <message>
        <source>⟨start⟩</source>
        <translation>⟨Start⟩</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨Ende⟩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>nur linkes Modell</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>nur rechtes Modell</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n Paar</numerusform>
            <numerusform>%n Paare</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Sprache des &amp;Desktops</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>Schichten %1</translation>
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
        <translation>Treue</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>Kausalität</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>durch Zufall</translation>
    </message>
    <message>
        <source>layer of the subject&apos;s state</source>
        <translation>Schicht des Zustands des Subjekts</translation>
    </message>
    <message>
        <source>singular values of J</source>
        <translation>Singulärwerte von J</translation>
    </message>
    <message>
        <source>share of facts</source>
        <translation>Anteil der Fakten</translation>
    </message>
</context>
<context>
    <name>LreDrawing</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2, the best</source>
        <translation>%1 · %2, die beste</translation>
    </message>
    <message>
        <source>%1 %2; by chance %3</source>
        <translation>%1 %2; durch Zufall %3</translation>
    </message>
</context>
<context>
    <name>LreTable</name>
    <message>
        <source>singular value</source>
        <translation>Singulärwert</translation>
    </message>
    <message>
        <source>%1: by layer</source>
        <translation>%1: je Schicht</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>%1: Anteile</translation>
    </message>
    <message>
        <source>share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>%1: singular values</source>
        <translation>%1: Singulärwerte</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>Singulärwerte</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Durch Zufall</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Singulärwert</translation>
    </message>
</context>
<context>
    <name>LreWords</name>
    <message>
        <source>%1, right</source>
        <translation>%1, richtig</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1, falsch</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>die Embeddings</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>none to count</source>
        <translation>keine zu zählen</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>faithfulness %1</source>
        <translation>Treue %1</translation>
    </message>
    <message>
        <source>causality %1</source>
        <translation>Kausalität %1</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>durch Zufall %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 → %2: %3 says %4; linear from %5 %6, p = %7</source>
        <translation>%1 → %2: %3 sagt %4; linear (%5): %6, p = %7</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Query position</source>
        <translation>Position der Anfrage</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Anfragetoken</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Position der Quelle</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Quelltoken</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Wahrscheinlichkeit vorher</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Wahrscheinlichkeit nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Change of probability</source>
        <translation>Änderung der Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
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
        <translation>Fenster</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>compute with %1</source>
        <translation>mit %1 rechnen</translation>
    </message>
    <message>
        <source>Begin prompts &amp;as the tokenizer says</source>
        <translation>Prompts beginnen, &amp;wie der Tokenizer es vorgibt</translation>
    </message>
    <message>
        <source>Begin prompts with a &amp;BOS token</source>
        <translation>Prompts mit einem &amp;BOS-Token beginnen</translation>
    </message>
    <message>
        <source>Begin prompts with &amp;nothing before them</source>
        <translation>&amp;Prompts mit nichts davor beginnen</translation>
    </message>
    <message>
        <source>Open &amp;left model&apos;s folder…</source>
        <translation>Ordner des &amp;linken Modells öffnen …</translation>
    </message>
    <message>
        <source>Open &amp;right model&apos;s folder…</source>
        <translation>Ordner des &amp;rechten Modells öffnen …</translation>
    </message>
    <message>
        <source>Choose l&amp;eft model&apos;s tokenizer…</source>
        <translation>Tok&amp;enizer des linken Modells wählen …</translation>
    </message>
    <message>
        <source>Choose r&amp;ight model&apos;s tokenizer…</source>
        <translation>Token&amp;izer des rechten Modells wählen …</translation>
    </message>
    <message>
        <source>the fastest device</source>
        <translation>das schnellste Gerät</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>die CPU</translation>
    </message>
    <message>
        <source>the first GPU</source>
        <translation>die erste GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exakt)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>&amp;Neu berechnen</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>Mit float64 vergleic&amp;hen</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (Wahrscheinlichkeiten auf 0,6 %)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (Wahrscheinlichkeiten auf 9 %)</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>the second GPU</source>
        <translation>die zweite GPU</translation>
    </message>
</context>
<context>
    <name>ModelChoiceText</name>
    <message>
        <source>needs %1</source>
        <translation>braucht %1</translation>
    </message>
    <message>
        <source>needs %1 of %2 free</source>
        <translation>braucht %1 von %2 freiem Speicher</translation>
    </message>
    <message>
        <source>needs %1, only %2 free</source>
        <translation>braucht %1, nur %2 frei</translation>
    </message>
    <message>
        <source>%1 · %2 layers · %3 · %4</source>
        <translation>%1 · %2 Schichten · %3 · %4</translation>
    </message>
    <message>
        <source>with a BOS token</source>
        <translation>mit einem BOS-Token</translation>
    </message>
    <message>
        <source>with nothing before them</source>
        <translation>mit nichts davor</translation>
    </message>
    <message>
        <source>as the tokenizer says</source>
        <translation>wie der Tokenizer es vorgibt</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 Mio.</translation>
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
        <translation>neu</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>kein Wert</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <extracomment>a percentage, with a no-break space where the language has one</extracomment>
        <translation>%1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>largest of %1 × %2</source>
        <translation>größter von %1 × %2</translation>
    </message>
    <message>
        <source>every cell shows the largest of %1 × %2</source>
        <translation>jede Zelle zeigt den größten von %1 × %2 Werten</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>About Mambascope</source>
        <translation>Über Mambascope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Live knockout explorer for Mamba and transformer language models.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</source>
        <translation>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Knockouts in Mamba- und Transformer-Sprachmodellen, live erkundet.&lt;br&gt;Freie Software unter der GNU GPL, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>&amp;Nächste Schicht</translation>
    </message>
    <message>
        <source>Pre&amp;vious layer</source>
        <translation>&amp;Vorige Schicht</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>&amp;Breiteres Fenster</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>&amp;Schmaleres Fenster</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>Laden abbrechen oder das festgehaltene Token &amp;loslassen</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>Eine &amp;Farbskala für beide Matrizen</translation>
    </message>
    <message>
        <source>Layout E&amp;xplore</source>
        <translation>Anordnung &amp;Erkunden</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>Anordnung &amp;Überblick: große Karten</translation>
    </message>
    <message>
        <source>Lay&amp;out Present: one model, large type</source>
        <translation>Anordnung V&amp;orführen: ein Modell, große Schrift</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>Alle Aktionen &amp;durchsuchen …</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>Ü&amp;ber Mambascope</translation>
    </message>
    <message>
        <source>&amp;Present the named states</source>
        <translation>&amp;Benannte Zustände vorführen</translation>
    </message>
    <message>
        <source>Search all actions  %1</source>
        <translation>Alle Aktionen durchsuchen  %1</translation>
    </message>
    <message>
        <source>Layout Data set: prompts and results lar&amp;ge</source>
        <translation>Anordnung Datensatz: &amp;Prompts und Ergebnisse groß</translation>
    </message>
    <message>
        <source>Layout Causal tracing: both runs and their maps large</source>
        <translation>Anordnung Kausales Tracing: beide Läufe und ihre Karten groß</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n Schicht</numerusform>
            <numerusform>%n Schichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFormat</name>
    <message>
        <source>ACL, one column</source>
        <translation>ACL, eine Spalte</translation>
    </message>
    <message>
        <source>ACL, both columns</source>
        <translation>ACL, beide Spalten</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICML, one column</source>
        <translation>ICML, eine Spalte</translation>
    </message>
    <message>
        <source>ICML, both columns</source>
        <translation>ICML, beide Spalten</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AAAI, one column</source>
        <translation>AAAI, eine Spalte</translation>
    </message>
    <message>
        <source>AAAI, both columns</source>
        <translation>AAAI, beide Spalten</translation>
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
        <translation>Folien</translation>
    </message>
    <message>
        <source>a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX&apos;s) or 234bp</source>
        <translation>eine Länge wie 3.25in, 8.4cm, 84mm, 234.9pt (die von LaTeX) oder 234bp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Eigene Breite und Schriftgröße</translation>
    </message>
    <message>
        <source>a font that is installed, or none for %1</source>
        <translation>eine installierte Schriftart oder keine für %1</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>residual</source>
        <translation>Residualstrom</translation>
    </message>
    <message>
        <source>input of the convolution</source>
        <translation>Eingabe der Faltung</translation>
    </message>
    <message>
        <source>all that a token hands on</source>
        <translation>alles, was ein Token weitergibt</translation>
    </message>
    <message>
        <source>output of the convolution</source>
        <translation>Ausgabe der Faltung</translation>
    </message>
    <message>
        <source>output of the SSM</source>
        <translation>Ausgabe des SSM</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>Gate</translation>
    </message>
    <message>
        <source>output of the layer</source>
        <translation>Ausgabe der Schicht</translation>
    </message>
    <message>
        <source>output of the attention</source>
        <translation>Ausgabe der Aufmerksamkeit</translation>
    </message>
    <message>
        <source>output of the MLP</source>
        <translation>Ausgabe des MLP</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>rekurrenter Zustand</translation>
    </message>
    <message>
        <source>memory of the convolution</source>
        <translation>Gedächtnis der Faltung</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>corrupted in %1</source>
        <translation>korrumpiert: %1</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>nur linkes Modell</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>nur rechtes Modell</translation>
    </message>
    <message>
        <source>waits for another run</source>
        <translation>wartet auf einen anderen Lauf</translation>
    </message>
    <message>
        <source>no such token in the other run</source>
        <translation>kein solches Token im anderen Lauf</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>noise of %1 times the embeddings&apos; spread on the subject</source>
        <translation>Rauschen auf dem Subjekt, das %1-Fache der Streuung der Embeddings</translation>
    </message>
    <message>
        <source>noise of %1 on the subject</source>
        <translation>Rauschen von %1 auf dem Subjekt</translation>
    </message>
    <message>
        <source>“%1” instead of the subject</source>
        <translation>„%1“ statt des Subjekts</translation>
    </message>
    <message>
        <source>set to its mean in %1</source>
        <translation>auf sein Mittel gesetzt: %1</translation>
    </message>
    <message>
        <source>set to zero in %1</source>
        <translation>auf null gesetzt: %1</translation>
    </message>
</context>
<context>
    <name>PathChart</name>
    <message>
        <source>layer whose h is restored</source>
        <translation>Schicht, deren h wiederhergestellt ist</translation>
    </message>
    <message>
        <source>recovery; above a bar: what went through its state</source>
        <translation>Wiederherstellung; über einem Balken: was durch seinen Zustand ging</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 durchtrennt</translation>
    </message>
    <message>
        <source>share of p − p*</source>
        <translation>Anteil an p − p*</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>Effekt</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%1 (the subject&apos;s last token)</source>
        <translation>%1 (letztes Token des Subjekts)</translation>
    </message>
    <message>
        <source>%1 (the last token)</source>
        <translation>%1 (letztes Token)</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 durchtrennt</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>Wiederherstellung</translation>
    </message>
    <message>
        <source>%1, %2, layer %3</source>
        <translation>%1, %2, Schicht %3</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1: kein Wert</translation>
    </message>
    <message>
        <source>restoring h brings %1 to %2 (%3)</source>
        <translation>wird h wiederhergestellt, kommt %1 auf %2 (%3)</translation>
    </message>
    <message>
        <source>%1 severed %2, so %3 went through it</source>
        <translation>mit %1 durchtrennt %2, also gingen %3 hindurch</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>PathsTable</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Severed</source>
        <translation>Durchtrennt</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Wahrscheinlichkeit, sauber</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Wahrscheinlichkeit, korrumpiert</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Wahrscheinlichkeit, gepatcht</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Indirekter Effekt</translation>
    </message>
    <message>
        <source>Went through it</source>
        <translation>Ging hindurch</translation>
    </message>
</context>
<context>
    <name>PredictionTable</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Wahrscheinlichste nächste Tokens</translation>
    </message>
    <message>
        <source>Token number</source>
        <translation>Tokennummer</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Verfolgt</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Wahrscheinlichkeit vorher</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Wahrscheinlichkeit nachher</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
</context>
<context>
    <name>PredictionText</name>
    <message>
        <source>%1 is not among the most probable tokens</source>
        <translation>%1 ist nicht unter den wahrscheinlichsten Tokens</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 von %2 auf %3, %4</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>weggefallen</translation>
    </message>
</context>
<context>
    <name>PromptHint</name>
    <message>
        <source>Both models know this: %1.</source>
        <translation>Beide Modelle wissen das: %1.</translation>
    </message>
    <message>
        <source>Only %1 knows this: %2.</source>
        <translation>Nur %1 weiß das: %2.</translation>
    </message>
    <message>
        <source>Neither model knows this: %1.</source>
        <translation>Keines der Modelle weiß das: %1.</translation>
    </message>
    <message>
        <source>Both models say %1.</source>
        <translation>Beide Modelle sagen %1.</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1 sagt %2, %3 sagt %4.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>“%1”, place %2 of %3</source>
        <translation>„%1“, Stelle %2 von %3</translation>
    </message>
    <message>
        <source>No subject found: drag over tokens to mark it.</source>
        <translation>Kein Subjekt gefunden: Ziehen Sie über Tokens, um es zu markieren.</translation>
    </message>
    <message>
        <source>Subject: %1 (marked; %2).</source>
        <translation>Subjekt: %1 (markiert; %2).</translation>
    </message>
    <message>
        <source>guess again</source>
        <translation>neu raten</translation>
    </message>
    <message>
        <source>Subject: %1 (drag over tokens to change).</source>
        <translation>Subjekt: %1 (zum Ändern über Tokens ziehen).</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>weglassen</translation>
    </message>
    <message>
        <source>The space at the end is left out (%1).</source>
        <translation>Das Leerzeichen am Ende wird weggelassen (%1).</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>behalten</translation>
    </message>
    <message>
        <source>“%1” is several tokens; its first one is scored.</source>
        <translation>„%1“ besteht aus mehreren Tokens; bewertet wird der erste.</translation>
    </message>
    <message>
        <source>Following %1 (%2).</source>
        <translation>Verfolgt wird %1 (%2).</translation>
    </message>
    <message>
        <source>each model&apos;s own answer</source>
        <translation>die eigene Antwort jedes Modells</translation>
    </message>
    <message>
        <source>Following “%1”; maps and flow keep to %2.</source>
        <translation>Verfolgt wird „%1“; Karten und Fluss bleiben bei %2.</translation>
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
        <translation>einem Leerzeichen</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>einem Tabulator</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>einem Zeilenumbruch</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>einem Wagenrücklauf</translation>
    </message>
    <message>
        <source>a no-break space (U+00A0)</source>
        <translation>einem geschützten Leerzeichen (U+00A0)</translation>
    </message>
    <message>
        <source>white space (%1)</source>
        <translation>einem Leerraumzeichen (%1)</translation>
    </message>
    <message>
        <source>a character that can&apos;t be seen (%1)</source>
        <translation>einem unsichtbaren Zeichen (%1)</translation>
    </message>
    <message>
        <source>The prompt ends in %1, which is kept: most words that come next would bring a space of their own, so the answer can change</source>
        <translation>Der Prompt endet mit %1, was erhalten bleibt: Die meisten folgenden Wörter brächten ein eigenes Leerzeichen mit, daher kann sich die Antwort ändern</translation>
    </message>
    <message>
        <source>The prompt begins with %1, which is kept: its first word can be another token than without it</source>
        <translation>Der Prompt beginnt mit %1, was erhalten bleibt: Sein erstes Wort kann ein anderes Token sein als ohne</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>Der Prompt enthält ab Byte %1 %n Leerzeichen, das erhalten bleibt</numerusform>
            <numerusform>Der Prompt enthält ab Byte %1 %n Leerzeichen in Folge, die erhalten bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>Der Prompt enthält %n Wagenrücklauf (Zeilenenden von Windows sind CR LF), als eigenes Zeichen beibehalten</numerusform>
            <numerusform>Der Prompt enthält %n Wagenrückläufe (Zeilenenden von Windows sind CR LF), als eigene Zeichen beibehalten</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD</source>
        <translation>Der Prompt ist bei Byte %1 kein UTF-8; was beschädigt ist, wird als U+FFFD gelesen</translation>
    </message>
    <message>
        <source>The prompt has %1 at byte %2. It is kept: a model reads it as a character of its own, not as a plain space</source>
        <translation>Der Prompt ist bei Byte %2 mit %1 versehen. Das bleibt: Ein Modell liest es als eigenes Zeichen, nicht als einfaches Leerzeichen</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>Der Prompt ist bei Byte %2 mit %1 versehen und mit noch %n solchen Zeichen. Sie bleiben: Ein Modell liest jedes als eigenes Zeichen, nicht als einfaches Leerzeichen</numerusform>
            <numerusform>Der Prompt ist bei Byte %2 mit %1 versehen und mit noch %n solchen Zeichen. Sie bleiben: Ein Modell liest jedes als eigenes Zeichen, nicht als einfaches Leerzeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationGrid</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln Prompt</numerusform>
            <numerusform>%Ln Prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultChartText</name>
    <message>
        <source>%1 − %2, same prompts</source>
        <translation>%1 − %2, gleiche Prompts</translation>
    </message>
</context>
<context>
    <name>ResultStyles</name>
    <message>
        <source>before the subject</source>
        <translation>vor dem Subjekt</translation>
    </message>
    <message>
        <source>subject but its last token</source>
        <translation>Subjekt ohne sein letztes Token</translation>
    </message>
    <message>
        <source>subject&apos;s last token</source>
        <translation>letztes Token des Subjekts</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>hinter dem Subjekt</translation>
    </message>
    <message>
        <source>without the slow third</source>
        <translation>ohne das langsame Drittel</translation>
    </message>
    <message>
        <source>without the middle third</source>
        <translation>ohne das mittlere Drittel</translation>
    </message>
    <message>
        <source>without the fast third</source>
        <translation>ohne das schnelle Drittel</translation>
    </message>
    <message>
        <source>without the context-dependent two thirds (slow and middle)</source>
        <translation>ohne die kontextabhängigen zwei Drittel (langsam und mittel)</translation>
    </message>
    <message>
        <source>without the context-independent two thirds (middle and fast)</source>
        <translation>ohne die kontextunabhängigen zwei Drittel (mittel und schnell)</translation>
    </message>
    <message>
        <source>without any</source>
        <translation>ganz ohne</translation>
    </message>
    <message>
        <source>relative change of the answer&apos;s probability</source>
        <translation>relative Änderung der Wahrscheinlichkeit der Antwort</translation>
    </message>
    <message>
        <source>change of the answer&apos;s probability</source>
        <translation>Änderung der Wahrscheinlichkeit der Antwort</translation>
    </message>
    <message>
        <source>answers that are still the likeliest token</source>
        <translation>Antworten, die weiter das wahrscheinlichste Token sind</translation>
    </message>
</context>
<context>
    <name>ResultTableText</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Köpfe</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Place on the axis</source>
        <translation>Stelle auf der Achse</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Untere Grenze</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Obere Grenze</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
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
        <translation>Subjekt zuerst</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>Subjekt später</translation>
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
        <translation>Zeile %1, %2 → %3: %4, %5, %6</translation>
    </message>
    <message>
        <source>%1 − %2 at depth %3: %4</source>
        <translation>%1 − %2 in Tiefe %3: %4</translation>
    </message>
    <message>
        <source>%1 of %2 dots a window, evenly by rank</source>
        <translation>%1 von %2 Punkten je Fenster, gleichmäßig nach Rang</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln Prompt</numerusform>
            <numerusform>%Ln Prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>windows of %n layers</source>
        <translation>
            <numerusform>Fenster von %n Schicht</numerusform>
            <numerusform>Fenster von %n Schichten</numerusform>
        </translation>
    </message>
    <message>
        <source>bands: 95 % by bootstrap over relations</source>
        <translation>Bänder: 95 % durch Bootstrap über Relationen</translation>
    </message>
    <message>
        <source>bands: 95 % by Student&apos;s t</source>
        <translation>Bänder: 95 % nach Students t</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>%Ln Ausreißer: Prompts weit von der mittleren Hälfte, wo das Mittel am stärksten ist</numerusform>
            <numerusform>%Ln Ausreißer: Prompts weit von der mittleren Hälfte, wo das Mittel am stärksten ist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letztes</translation>
    </message>
    <message>
        <source>first</source>
        <translation>erstes</translation>
    </message>
    <message>
        <source>context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>start token</source>
        <translation>Starttoken</translation>
    </message>
    <message>
        <source>end token</source>
        <translation>Endtoken</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>relation and last</source>
        <translation>Relation und letztes</translation>
    </message>
    <message>
        <source>last of subject</source>
        <translation>letztes des Subjekts</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>hinter dem Subjekt</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>%Ln Zeile: die, die die Tabelle des Datensatzes zeigt.</numerusform>
            <numerusform>%Ln Zeilen: die, die die Tabelle des Datensatzes zeigt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>eine ganze Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>one line of text</source>
        <translation>eine Zeile Text</translation>
    </message>
    <message>
        <source>a list of files or folders</source>
        <translation>eine Liste von Dateien oder Ordnern</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light oder dark</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda oder cuda:N</translation>
    </message>
    <message>
        <source>fp32, tf32 or bf16</source>
        <translation>fp32, tf32 oder bf16</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>eine Zahl von %1 bis %2</translation>
    </message>
    <message>
        <source>files by the names of models</source>
        <translation>Dateien nach den Namen der Modelle</translation>
    </message>
    <message>
        <source>a value that the program wrote itself</source>
        <translation>ein Wert, den das Programm selbst geschrieben hat</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Knocked out in the left model: %1</source>
        <translation>Ausgeschaltet im linken Modell: %1</translation>
    </message>
    <message>
        <source>Knocked out in the right model: %1</source>
        <translation>Ausgeschaltet im rechten Modell: %1</translation>
    </message>
    <message>
        <source>Knocked out: %1</source>
        <translation>Ausgeschaltet: %1</translation>
    </message>
    <message>
        <source>Followed answer: %1</source>
        <translation>Verfolgte Antwort: %1</translation>
    </message>
    <message>
        <source>Followed token: %1</source>
        <translation>Verfolgtes Token: %1</translation>
    </message>
    <message>
        <source>Nothing is knocked out</source>
        <translation>Nichts ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Patched: %1, %2</source>
        <translation>Gepatcht: %1, %2</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>Anderer Lauf: %1</translation>
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
            <numerusform>Die Faltung (Breite %1) reicht ein Token noch %n Position weiter</numerusform>
            <numerusform>Die Faltung (Breite %1) reicht ein Token noch %n Positionen weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights rebuild the layer&apos;s output (error %1)</source>
        <translation>Die Gewichte ergeben die Ausgabe der Schicht (Fehler %1)</translation>
    </message>
    <message>
        <source>Strict: the convolution (width %1) is also cut</source>
        <translation>Streng: auch die Faltung (Breite %1) ist getrennt</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Larger type</source>
        <translation>Größere Schrift</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Kleinere Schrift</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>Normale Schrift</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Thema des S&amp;ystems</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>&amp;Helles Thema</translation>
    </message>
    <message>
        <source>Dark th&amp;eme</source>
        <translation>Dunkles &amp;Thema</translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message>
        <source>%1 has no such token</source>
        <translation>%1 hat kein solches Token</translation>
    </message>
    <message>
        <source>part of %1 in %2</source>
        <translation>Teil von %1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>%n Token in %1: %2</numerusform>
            <numerusform>%n Tokens in %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDrawing</name>
    <message>
        <source>clean</source>
        <translation>sauber</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>korrumpiert</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
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
        <translation>Modell</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Position in the clean run</source>
        <translation>Position im sauberen Lauf</translation>
    </message>
    <message>
        <source>Token of the clean run</source>
        <translation>Token des sauberen Laufs</translation>
    </message>
    <message>
        <source>Position in the corrupted run</source>
        <translation>Position im korrumpierten Lauf</translation>
    </message>
    <message>
        <source>Token of the corrupted run</source>
        <translation>Token des korrumpierten Laufs</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Erste Schicht</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Letzte Schicht</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Wahrscheinlichkeit, sauber</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Wahrscheinlichkeit, korrumpiert</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Wahrscheinlichkeit, gepatcht</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Indirekter Effekt</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>Tiefe</translation>
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
        <translation>Wahrscheinlichkeit, Schätzung erster Ordnung</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>restoring %1 brings %2 from %3 back to %4</source>
        <translation>wird %1 wiederhergestellt, kommt %2 von %3 zurück auf %4</translation>
    </message>
    <message>
        <source>corrupting %1 brings %2 from %3 to %4</source>
        <translation>wird %1 korrumpiert, geht %2 von %3 auf %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · windows of %2</source>
        <translation>%1 · Fenster von %2</translation>
    </message>
    <message>
        <source>the first %1 tokens are the same in both runs</source>
        <translation>die ersten %1 Tokens sind in beiden Läufen gleich</translation>
    </message>
    <message>
        <source>%1 is the same in both runs</source>
        <translation>%1 ist in beiden Läufen gleich</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 von %2 in %3</translation>
    </message>
    <message>
        <source>%1: not computed yet</source>
        <translation>%1: noch nicht berechnet</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1: kein Wert</translation>
    </message>
    <message>
        <source>%1; a first-order estimate</source>
        <translation>%1; eine Schätzung erster Ordnung</translation>
    </message>
    <message>
        <source>%1; first-order estimate %2</source>
        <translation>%1; Schätzung erster Ordnung %2</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>%1: Die kurze Faltung (Breite %2) bringt ein getrenntes Token noch zu seinem rechten Nachbarn und mit ihm zur Anfrage.</numerusform>
            <numerusform>%1: Die kurze Faltung (Breite %2) bringt ein getrenntes Token noch zu seinen %n rechten Nachbarn und mit ihnen zur Anfrage.</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
    <message>
        <source>approximate (%1)</source>
        <translation>genähert (%1)</translation>
    </message>
    <message>
        <source>Computed in %1, which has changed probabilities by up to %2 where it was measured; fp32 is exact to rounding.</source>
        <translation>Berechnet in %1, womit sich Wahrscheinlichkeiten um bis zu %2 geändert haben, wo es gemessen wurde; fp32 ist exakt bis auf Rundung.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>From a session file, not computed here: device %1, program %2, time %3.</source>
        <translation>Aus einer Sitzungsdatei, nicht hier berechnet: Gerät %1, Programm %2, Zeit %3.</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>%1 That is more than rounding explains (%2): don&apos;t rely on these numbers.</source>
        <translation>%1 Das ist mehr, als Rundung erklärt (%2): Verlassen Sie sich nicht auf diese Zahlen.</translation>
    </message>
    <message>
        <source>Measured on this prompt: a full run gives the same probabilities to a relative error of %1.</source>
        <translation>An diesem Prompt gemessen: Ein voller Lauf ergibt dieselben Wahrscheinlichkeiten mit einem relativen Fehler von %1.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token.</source>
        <translation>%1: Streng trennt auch, was die kurze Faltung von einem getrennten Token mitbringt.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token; the cut token&apos;s own step still sets how much of earlier ones is left.</source>
        <translation>%1: Streng trennt auch, was die kurze Faltung von einem getrennten Token mitbringt; der eigene Schritt des getrennten Tokens bestimmt weiter, wie viel von früheren bleibt.</translation>
    </message>
    <message>
        <source>Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with strict, a difference of %4.</source>
        <translation>An diesem Prompt gemessen: Mit den jetzigen Knockouts ist p(%1) %2, mit Streng %3, ein Unterschied von %4.</translation>
    </message>
    <message>
        <source>There is no room to draw every cell: %1. The largest magnitude is shown, with its sign; zoom in to see each cell.</source>
        <translation>Nicht jede Zelle hat Platz: %1. Gezeigt wird der größte Betrag, mit seinem Vorzeichen; vergrößern Sie, um jede Zelle zu sehen.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token, and its own step: nothing of it reaches the query in these layers.</source>
        <translation>%1: Streng trennt auch, was die kurze Faltung von einem getrennten Token mitbringt, und dessen eigenen Schritt: Nichts von ihm erreicht in diesen Schichten die Anfrage.</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>%1 is not loaded yet</source>
        <translation>%1 ist noch nicht geladen</translation>
    </message>
    <message>
        <source>%1 is a model of the family %2</source>
        <translation>%1 ist ein Modell der Familie %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>The files of %1 have no fingerprint</source>
        <translation>Die Dateien von %1 haben keinen Fingerabdruck</translation>
    </message>
    <message>
        <source>The files of %1 have the fingerprint %2; other files have another one</source>
        <translation>Die Dateien von %1 haben den Fingerabdruck %2; andere Dateien haben einen anderen</translation>
    </message>
    <message>
        <source>%1 does not come from a hub cache, so it has no revision</source>
        <translation>%1 stammt nicht aus einem Hub-Cache und hat daher keine Revision</translation>
    </message>
    <message>
        <source>%1 is revision %2</source>
        <translation>%1 ist Revision %2</translation>
    </message>
    <message>
        <source>%1, %2 M parameters</source>
        <translation>%1, %2 Mio. Parameter</translation>
    </message>
    <message>
        <source>The weights of %1 are stored as %2</source>
        <translation>Die Gewichte von %1 sind als %2 gespeichert</translation>
    </message>
    <message>
        <source>%1 has computed nothing yet</source>
        <translation>%1 hat noch nichts berechnet</translation>
    </message>
    <message>
        <source>%1 was computed on %2</source>
        <translation>%1 wurde auf %2 berechnet</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>What computed %1 is not known</source>
        <translation>Womit %1 berechnet wurde, ist nicht bekannt</translation>
    </message>
    <message>
        <source>%1 was computed by Mambascope %2 with %3</source>
        <translation>%1 wurde von Mambascope %2 mit %3 berechnet</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>wird gemessen …</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>%1 wird gemessen</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>%1 konnte nicht gemessen werden: %2</translation>
    </message>
    <message>
        <source>%1, more than rounding (%2)</source>
        <translation>%1, mehr als Rundung (%2)</translation>
    </message>
    <message>
        <source>That is more than rounding explains (%1): don&apos;t rely on these numbers.</source>
        <translation>Das ist mehr, als Rundung erklärt (%1): Verlassen Sie sich nicht auf diese Zahlen.</translation>
    </message>
    <message>
        <source>error %1, largest in layer %2</source>
        <translation>Fehler %1, am größten in Schicht %2</translation>
    </message>
    <message>
        <source>the weights of the attention form rebuild what the recurrence (in a transformer: plain attention) gives, to a relative error of %1 at most, in layer %2.</source>
        <translation>die Gewichte der Aufmerksamkeitsform ergeben, was die Rekurrenz (im Transformer: die gewöhnliche Aufmerksamkeit) liefert, mit einem relativen Fehler von höchstens %1, in Schicht %2.</translation>
    </message>
    <message>
        <source>the present knockouts</source>
        <translation>die jetzigen Knockouts</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>Fehler %1</translation>
    </message>
    <message>
        <source>error %1 (%2)</source>
        <translation>Fehler %1 (%2)</translation>
    </message>
    <message>
        <source>computing only what changes gives the probabilities of a full run to a relative error of %1, clean and under %2.</source>
        <translation>wird nur berechnet, was sich ändert, ergibt das die Wahrscheinlichkeiten eines vollen Laufs mit einem relativen Fehler von %1, im sauberen Lauf und mit Eingriff (%2).</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>keine Faltung</translation>
    </message>
    <message>
        <source>%1 has no short convolution, so nothing leaks past a cut</source>
        <translation>%1 hat keine kurze Faltung, also leckt nichts an einer Trennung vorbei</translation>
    </message>
    <message>
        <source>nothing is knocked out</source>
        <translation>nichts ist ausgeschaltet</translation>
    </message>
    <message>
        <source>Nothing is knocked out in %1, so nothing leaks</source>
        <translation>In %1 ist nichts ausgeschaltet, also leckt nichts</translation>
    </message>
    <message>
        <source>not defined for some heads</source>
        <translation>für einzelne Köpfe nicht definiert</translation>
    </message>
    <message>
        <source>%1: all heads share the convolution, so strict, and with it what leaks, is only defined where knockouts cut all heads</source>
        <translation>%1: Alle Köpfe teilen sich die Faltung, also ist Streng, und damit was leckt, nur definiert, wo Knockouts alle Köpfe trennen</translation>
    </message>
    <message>
        <source>p(%1) %2, strict %3: %4</source>
        <translation>p(%1) %2, streng %3: %4</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <source>Attention form</source>
        <translation>Aufmerksamkeitsform</translation>
    </message>
    <message>
        <source>Partial recompute</source>
        <translation>Teilberechnung</translation>
    </message>
    <message>
        <source>Convolution leak</source>
        <translation>Leck der Faltung</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Berechnet auf</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Gewichte</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revision</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>zweifelhaft</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exakt</translation>
    </message>
</context>
<context>
    <name>ValueAxis</name>
    <message>
        <source>depth of the window, from the first to the last</source>
        <translation>Tiefe des Fensters, vom ersten bis zum letzten</translation>
    </message>
    <message>
        <source>first layer of the window</source>
        <translation>erste Schicht des Fensters</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>veraltet</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>can&apos;t be computed again: %1</source>
        <translation>lässt sich nicht neu berechnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>gleich, %n Zahl</numerusform>
            <numerusform>gleich, %n Zahlen</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at %1</source>
        <translation>weicht ab bei %1</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ, by %3 at most (relative: %4), at %5</source>
        <translation>%1 von %2 Zahlen weichen ab, um höchstens %3 (relativ: %4), bei %5</translation>
    </message>
    <message>
        <source>The session holds no results</source>
        <translation>Die Sitzung enthält keine Ergebnisse</translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>Das Ergebnis (%n) kam bis aufs letzte Bit gleich heraus</numerusform>
            <numerusform>Alle %n Ergebnisse kamen bis aufs letzte Bit gleich heraus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>%n Ergebnis weicht ab, um höchstens %1</numerusform>
            <numerusform>%n Ergebnisse weichen ab, um höchstens %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>%n Ergebnis lässt sich nicht neu berechnen</numerusform>
            <numerusform>%n Ergebnisse lassen sich nicht neu berechnen</numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s files are different: %1 then, %2 now</source>
        <translation>Die Dateien des Modells sind andere: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>The precision is different: %1 then, %2 now</source>
        <translation>Die Genauigkeit ist eine andere: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>The device is different: %1 then, %2 now</source>
        <translation>Das Gerät ist ein anderes: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>The processor is different: %1 then, %2 now</source>
        <translation>Der Prozessor ist ein anderer: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>The library is different: %1 then, %2 now</source>
        <translation>Die Bibliothek ist eine andere: damals %1, jetzt %2</translation>
    </message>
    <message>
        <source>The program is different: %1 then, %2 now</source>
        <translation>Das Programm ist ein anderes: damals %1, jetzt %2</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>%n Ergebnis weicht ab, aber in keiner Zahl: in Texten oder darin, wie viele Zahlen es sind</numerusform>
            <numerusform>%n Ergebnisse weichen ab, aber in keiner Zahl: in Texten oder darin, wie viele Zahlen es sind</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Genauigkeit</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelle</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>E&amp;xperimente</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Experiments over the rows shown</source>
        <translation>Experimente über die gezeigten Zeilen</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>Date&amp;n</translation>
    </message>
</context>
<context>
    <name>WindowModelText</name>
    <message>
        <source>the command line&apos;s options</source>
        <translation>die Optionen der Befehlszeile</translation>
    </message>
</context>
<context>
    <name>ZoomActions</name>
    <message>
        <source>Zoom matrix in</source>
        <translation>Matrix vergrößern</translation>
    </message>
    <message>
        <source>Zoom matrix out</source>
        <translation>Matrix verkleinern</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Ganze Matrix zeigen</translation>
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
        <translation>%1 für %2 ist schon von %3 belegt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::AttentionPanel</name>
    <message>
        <source>Loading the model…</source>
        <translation>Modell wird geladen …</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>Schicht %1 · %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::Autosave</name>
    <message>
        <source>Unsaved work can&apos;t be backed up: %1</source>
        <translation>Von Ungespeichertem lässt sich keine Kopie sichern: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BadgeLabel</name>
    <message>
        <source>How exact %1 is</source>
        <translation>Wie genau %1 ist</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlankCover</name>
    <message>
        <source>Blank screen</source>
        <translation>Leere Leinwand</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockBar</name>
    <message>
        <source>block tokens: %1</source>
        <translation>Tokens blockieren: %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>%1 blockieren</translation>
    </message>
    <message>
        <source>block by means of the bundled text</source>
        <translation>mit Mitteln des mitgelieferten Textes blockieren</translation>
    </message>
    <message>
        <source>block windows of %1</source>
        <translation>in Fenstern von %1 blockieren</translation>
    </message>
    <message>
        <source>means of the bundled text</source>
        <translation>Mittel des mitgelieferten Textes</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>Mittel von %1</translation>
    </message>
    <message>
        <source>means in %1</source>
        <translation>Mittel in %1</translation>
    </message>
    <message>
        <source>How token sets are blocked</source>
        <translation>Wie Token-Mengen blockiert werden</translation>
    </message>
    <message>
        <source>mean, others follow</source>
        <translation>Mittel, andere folgen</translation>
    </message>
    <message>
        <source>mean, others restored</source>
        <translation>Mittel, andere wiederhergestellt</translation>
    </message>
    <message>
        <source>knockout</source>
        <translation>Knockout</translation>
    </message>
    <message>
        <source>strict knockout</source>
        <translation>strenger Knockout</translation>
    </message>
    <message>
        <source>What the tokens hand on becomes its mean over a text; all else follows. As the paper&apos;s text has it.</source>
        <translation>Was die Tokens weitergeben, wird zu seinem Mittel über einen Text; alles andere folgt. So steht es im Text des Artikels.</translation>
    </message>
    <message>
        <source>The same, and in the window what every other token but the last hands on is as in the clean run. As the paper&apos;s code has it.</source>
        <translation>Ebenso, und im Fenster ist, was jedes andere Token außer dem letzten weitergibt, wie im sauberen Lauf. So macht es der Code des Artikels.</translation>
    </message>
    <message>
        <source>The tokens are cut from all later ones. The short convolution leaks.</source>
        <translation>Die Tokens werden von allen späteren getrennt. Die kurze Faltung leckt.</translation>
    </message>
    <message>
        <source>The same, and nothing of them passes by the convolution or the step.</source>
        <translation>Ebenso, und nichts von ihnen kommt durch die Faltung oder den Schritt.</translation>
    </message>
    <message>
        <source>Way of blocking</source>
        <translation>Art des Blockierens</translation>
    </message>
    <message>
        <source>State that is replaced by its mean</source>
        <translation>Zustand, der durch sein Mittel ersetzt wird</translation>
    </message>
    <message>
        <source>Where means come from</source>
        <translation>Woher die Mittel kommen</translation>
    </message>
    <message>
        <source>The buttons beside the title open a text or a file of statistics.</source>
        <translation>Die Knöpfe neben dem Titel öffnen einen Text oder eine Statistikdatei.</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>Fenster von </translation>
    </message>
    <message>
        <source>Layers that are blocked together</source>
        <translation>Schichten, die zusammen blockiert werden</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Stop computing blocked token sets</source>
        <translation>Berechnung blockierter Token-Mengen abbrechen</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Abbrechen. „Neu berechnen“ im Menü Modelle startet es neu.</translation>
    </message>
    <message>
        <source>token sets</source>
        <translation>Token-Mengen</translation>
    </message>
    <message>
        <source>Which token sets are blocked: each has a curve of its own.</source>
        <translation>Welche Token-Mengen blockiert werden: Jede hat eine eigene Kurve.</translation>
    </message>
    <message>
        <source>Token sets that are blocked</source>
        <translation>Token-Mengen, die blockiert werden</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockPanel</name>
    <message>
        <source>What is wrong with this blocking</source>
        <translation>Was an diesem Blockieren nicht stimmt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>%1 is no state-space model and has no state that tokens hand on: its tokens are knocked out instead</source>
        <translation>%1 ist kein Zustandsraummodell und hat keinen Zustand, den Tokens weitergeben: Stattdessen werden seine Tokens ausgeschaltet</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>change of %1 · windows of %2</source>
        <translation>Änderung von %1 · Fenster von %2</translation>
    </message>
    <message>
        <source>%1 · means of %2</source>
        <translation>%1 · Mittel: %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those tokens blocked: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Jeder Punkt ist ein eigener Lauf, in dem diese Tokens blockiert sind: die eigene Wahrscheinlichkeit des Modells, bis auf Rundung. Linien verbinden nur Punkte.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockView</name>
    <message>
        <source>Blocked token sets, change of the answer by window of layers</source>
        <translation>Blockierte Token-Mengen, Änderung der Antwort je Schichtfenster</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>Änderung der Wahrscheinlichkeit der verfolgten Antwort</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Aktionen filtern</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Keine Aktion passt.</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>Alle Aktionen durchsuchen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, action %2 of %3</source>
        <translation>%1, Aktion %2 von %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonModel</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
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
        <translation>verfolgte Antwort</translation>
    </message>
    <message>
        <source>%1: not known, because it is not among the most probable tokens</source>
        <translation>%1: nicht bekannt, da nicht unter den wahrscheinlichsten Tokens</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonPanel</name>
    <message>
        <source>Probabilities in A and B</source>
        <translation>Wahrscheinlichkeiten in A und B</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 marks a state A, %2 another one B; %3 flips between them.</source>
        <translation>%1 markiert einen Zustand als A, %2 einen anderen als B; %3 wechselt zwischen ihnen.</translation>
    </message>
    <message>
        <source>A state could not be computed: go there to see why.</source>
        <translation>Ein Zustand konnte nicht berechnet werden: Gehen Sie dorthin, um zu sehen, warum.</translation>
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
        <translation>Wahrscheinlichkeiten des Modells selbst in jedem der zwei Zustände, bis auf Rundung.</translation>
    </message>
    <message>
        <source>The numbers are still being computed.</source>
        <translation>Die Zahlen werden noch berechnet.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CutHeadsMenu</name>
    <message>
        <source>What knockouts, map and flow cut</source>
        <translation>Was Knockouts, Karte und Fluss trennen</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>knockouts: %1</source>
        <translation>Knockouts: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DataBench</name>
    <message>
        <source>open row %1</source>
        <translation>Zeile %1 öffnen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetBar</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Was am Filter nicht stimmt</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Welche Zeilen gezeigt werden</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Conditions joined by and, or, not and parentheses.
Of a model: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Of a row: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, and every other column.</source>
        <translation>Bedingungen, verbunden durch and, or, not und Klammern.
Zu einem Modell: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Zu einer Zeile: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot; und jede andere Spalte.</translation>
    </message>
    <message>
        <source>Where the subject stands</source>
        <translation>Wo das Subjekt steht</translation>
    </message>
    <message>
        <source>subject anywhere</source>
        <translation>Subjekt überall</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>Subjekt zuerst</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>Subjekt später</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Rows in the sample</source>
        <translation>Zeilen der Stichprobe</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>alle Zeilen</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>Startwert der Stichprobe</translation>
    </message>
    <message>
        <source>Filter: known(demo-mamba2) and not relation = P103</source>
        <translation>Filter: known(demo-mamba2) and not relation = P103</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetDetails</name>
    <message>
        <source>there is neither a prompt nor a template</source>
        <translation>es gibt weder einen Prompt noch eine Vorlage</translation>
    </message>
    <message>
        <source>the subject is missing</source>
        <translation>das Subjekt fehlt</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>die Antwort fehlt</translation>
    </message>
    <message>
        <source>the subject “%1” is not in the prompt</source>
        <translation>das Subjekt „%1“ steht nicht im Prompt</translation>
    </message>
    <message>
        <source>the subject “%1” stands in the prompt several times, and no template tells which</source>
        <translation>das Subjekt „%1“ steht mehrmals im Prompt, und keine Vorlage sagt, welches gemeint ist</translation>
    </message>
    <message>
        <source>the template “%1” must hold {} exactly once</source>
        <translation>die Vorlage „%1“ muss {} genau einmal enthalten</translation>
    </message>
    <message>
        <source>the prompt is not the template with the subject in it</source>
        <translation>der Prompt ist nicht die Vorlage mit dem Subjekt darin</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>gleich Zeile %1</translation>
    </message>
    <message>
        <source>a quote opens here and never closes</source>
        <translation>hier beginnt ein Anführungszeichen, das nie endet</translation>
    </message>
    <message>
        <source>There is no row that can be used.</source>
        <translation>Es gibt keine brauchbare Zeile.</translation>
    </message>
    <message>
        <source>First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”</source>
        <translation>Erster Eintrag, Dateizeile %1: Prompt „%2“, Subjekt „%3“, Antwort „%4“, Relation „%5“</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>Ausgelassene Dateizeilen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>How %1 was understood</source>
        <translation>Wie %1 verstanden wurde</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No line is left out.</source>
        <translation>Keine Zeile ist ausgelassen.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 Aufgeführt sind die ersten %2.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Knöpfe</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetModel</name>
    <message>
        <source>%1, right</source>
        <translation>%1, richtig</translation>
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
        <translation>Was am Datensatz nicht stimmt</translation>
    </message>
    <message>
        <source>Prompts of the data set</source>
        <translation>Prompts des Datensatzes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own (JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped here, too.</source>
        <translation>Öffnen Sie einen Datensatz: CounterFact oder RELATIONS aus dem Menü Daten oder eine eigene Datei (JSON-Zeilen, CSV oder TSV mit den Spalten prompt, subject und answer). Eine Datei lässt sich auch hier ablegen.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Make it the prompt</source>
        <translation>Zum Prompt machen</translation>
    </message>
    <message>
        <source>Only the chosen rows</source>
        <translation>Nur die gewählten Zeilen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockArea</name>
    <message>
        <source>Models and views</source>
        <translation>Modelle und Ansichten</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockTitle</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditBar</name>
    <message>
        <source>true object of the edit “%1”</source>
        <translation>wahres Objekt des Edits „%1“</translation>
    </message>
    <message>
        <source>new object of the edit “%1”</source>
        <translation>neues Objekt des Edits „%1“</translation>
    </message>
    <message>
        <source>edit the left model</source>
        <translation>linkes Modell editieren</translation>
    </message>
    <message>
        <source>edit the right model</source>
        <translation>rechtes Modell editieren</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>%1 editieren</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>Schicht %1 editieren</translation>
    </message>
    <message>
        <source>%1 steps of an edit</source>
        <translation>%1 Schritte eines Edits</translation>
    </message>
    <message>
        <source>edit with second moments</source>
        <translation>mit zweiten Momenten editieren</translation>
    </message>
    <message>
        <source>edit along the key</source>
        <translation>entlang des Schlüssels editieren</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>the subject:</source>
        <translation>das Subjekt:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>its own answer</source>
        <translation>seine eigene Antwort</translation>
    </message>
    <message>
        <source>its own answer, %1</source>
        <translation>seine eigene Antwort, %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editieren</translation>
    </message>
    <message>
        <source>Stop the layers</source>
        <translation>Schichten abbrechen</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>Der Edit</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>wird zu</translation>
    </message>
    <message>
        <source>The true object, which the fact has</source>
        <translation>Das wahre Objekt, das der Fakt hat</translation>
    </message>
    <message>
        <source>The object that the fact has. Left empty, it is the model&apos;s own answer.</source>
        <translation>Das Objekt, das der Fakt hat. Leer gelassen, ist es die eigene Antwort des Modells.</translation>
    </message>
    <message>
        <source>The new object, which the fact gets</source>
        <translation>Das neue Objekt, das der Fakt bekommt</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>neues Objekt</translation>
    </message>
    <message>
        <source>The object that the fact gets. Objects of the same relation are in the list.</source>
        <translation>Das Objekt, das der Fakt bekommt. Objekte derselben Relation stehen in der Liste.</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>Prompts …</translation>
    </message>
    <message>
        <source>Paraphrases that should follow the edit, and neighbours that should stay.</source>
        <translation>Paraphrasen, die dem Edit folgen sollen, und Nachbarn, die bleiben sollen.</translation>
    </message>
    <message>
        <source>Finds the rank-one edit (ROME) and scores it. The model stays as it is until the edit is applied.</source>
        <translation>Findet den Rang-1-Edit (ROME) und bewertet ihn. Das Modell bleibt, wie es ist, bis der Edit angewendet wird.</translation>
    </message>
    <message>
        <source>The model that is edited</source>
        <translation>Das Modell, das editiert wird</translation>
    </message>
    <message>
        <source>The model that is edited, without the edits that it has.</source>
        <translation>Das Modell, das editiert wird, ohne die Edits, die es schon hat.</translation>
    </message>
    <message>
        <source>W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed x, B, C and dt, in Mamba-2 x alone.</source>
        <translation>W_a, die Zeilen von in_proj, die in die Faltung gehen. In Mamba-1 speisen sie x, B, C und dt, in Mamba-2 nur x.</translation>
    </message>
    <message>
        <source>W_g, the rows of in_proj that make the gate</source>
        <translation>W_g, die Zeilen von in_proj, die das Gate bilden</translation>
    </message>
    <message>
        <source>W_o, out_proj: writes into the residual</source>
        <translation>W_o, out_proj: schreibt in den Residualstrom</translation>
    </message>
    <message>
        <source>W_down, the MLP&apos;s down projection</source>
        <translation>W_down, die Abwärtsprojektion des MLP</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 editieren</translation>
    </message>
    <message>
        <source>Layer that is edited</source>
        <translation>Schicht, die editiert wird</translation>
    </message>
    <message>
        <source>Most steps of the optimiser</source>
        <translation>Höchstzahl der Schritte des Optimierers</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> Schritte</translation>
    </message>
    <message>
        <source>The optimiser takes at most so many steps; it stops before where the new object is likely enough.</source>
        <translation>Der Optimierer macht höchstens so viele Schritte; er hört früher auf, wenn das neue Objekt wahrscheinlich genug ist.</translation>
    </message>
    <message>
        <source>second moments</source>
        <translation>zweite Momente</translation>
    </message>
    <message>
        <source>Second moments of the keys</source>
        <translation>Zweite Momente der Schlüssel</translation>
    </message>
    <message>
        <source>Turns the edit away from what other texts use (ROME&apos;s C⁻¹): second moments of the keys over the shipped CounterFact sentences, a narrow text, collected at the first use of each layer.</source>
        <translation>Dreht den Edit von dem weg, was andere Texte nutzen (C⁻¹ in ROME): zweite Momente der Schlüssel über die mitgelieferten CounterFact-Sätze, einen einseitigen Text, gesammelt beim ersten Gebrauch jeder Schicht.</translation>
    </message>
    <message>
        <source>Edits the same fact in every layer of this matrix, one by one, and draws the scores.</source>
        <translation>Editiert denselben Fakt in jeder Schicht dieser Matrix, eine nach der anderen, und zeichnet die Scores.</translation>
    </message>
    <message>
        <source>Edit in all layers</source>
        <translation>In allen Schichten editieren</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditExports</name>
    <message>
        <source>Export the edit as a file…</source>
        <translation>Edit als Datei exportieren …</translation>
    </message>
    <message>
        <source>Export the edited checkpoint…</source>
        <translation>Editierten Checkpoint exportieren …</translation>
    </message>
    <message>
        <source>Export the edit as an adapter…</source>
        <translation>Edit als Adapter exportieren …</translation>
    </message>
    <message>
        <source>There is no edit to export: make one in the view “Edit of a fact” first</source>
        <translation>Es gibt keinen Edit zu exportieren: Machen Sie zuerst einen in der Ansicht „Edit eines Fakts“</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben …</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditList</name>
    <message>
        <source>Edits that the models have</source>
        <translation>Edits, die die Modelle haben</translation>
    </message>
    <message>
        <source>%1 (left), %2</source>
        <translation>%1 (links), %2</translation>
    </message>
    <message>
        <source>%1 (right), %2</source>
        <translation>%1 (rechts), %2</translation>
    </message>
    <message>
        <source>On: every view of this pane shows the edited model. Edits that are on add up.</source>
        <translation>An: Jede Ansicht dieser Seite zeigt das editierte Modell. Eingeschaltete Edits summieren sich.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Entfernen: %1</translation>
    </message>
    <message>
        <source>Take this edit away</source>
        <translation>Diesen Edit entfernen</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>take away %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPanel</name>
    <message>
        <source>What is wrong with this edit</source>
        <translation>Was an diesem Edit nicht stimmt</translation>
    </message>
    <message>
        <source>Prompts and curves of the edit</source>
        <translation>Prompts und Kurven des Edits</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>Schicht %1 editieren</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Gives the edit to this model: every view of its pane shows the edited model. Undo takes it back.</source>
        <translation>Gibt diesem Modell den Edit: Jede Ansicht seiner Seite zeigt das editierte Modell. „Rückgängig“ nimmt ihn zurück.</translation>
    </message>
    <message>
        <source>Apply beside</source>
        <translation>Daneben anwenden</translation>
    </message>
    <message>
        <source>Shows the edited model in the other pane, beside the original.</source>
        <translation>Zeigt das editierte Modell auf der anderen Seite, neben dem Original.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Writes the edit as a small file, as an edited checkpoint or as an adapter.</source>
        <translation>Schreibt den Edit als kleine Datei, als editierten Checkpoint oder als Adapter.</translation>
    </message>
    <message>
        <source>Both columns are the model&apos;s own probabilities, before and with the edit: exact, to rounding.</source>
        <translation>Beide Spalten sind die eigenen Wahrscheinlichkeiten des Modells, vor und mit dem Edit: exakt, bis auf Rundung.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Editing, about %1 s left</source>
        <translation>Editiert, noch etwa %1 s</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>Editiert …</translation>
    </message>
    <message>
        <source>%1 of %2 layers edited</source>
        <translation>%1 von %2 Schichten editiert</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Markieren Sie das Subjekt: Ziehen Sie über seine Tokens.</translation>
    </message>
    <message>
        <source>The model is not known yet.</source>
        <translation>Das Modell ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>Name the new object.</source>
        <translation>Nennen Sie das neue Objekt.</translation>
    </message>
    <message>
        <source>Something else is set than what is shown: press Edit.</source>
        <translation>Eingestellt ist etwas anderes, als gezeigt wird: Drücken Sie „Editieren“.</translation>
    </message>
    <message>
        <source>No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….</source>
        <translation>Keine Paraphrasen und Nachbarn: CounterFact hat keinen solchen Fakt. Schreiben Sie welche unter „Prompts …“.</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (links)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (rechts)</translation>
    </message>
    <message>
        <source>Rewrites what the model says of the subject: name the new object, then press Edit. The prompt itself, paraphrases and neighbours are shown before and after.</source>
        <translation>Ändert, was das Modell vom Subjekt sagt: Nennen Sie das neue Objekt, und drücken Sie „Editieren“. Der Prompt selbst, Paraphrasen und Nachbarn werden vorher und nachher gezeigt.</translation>
    </message>
    <message>
        <source>edit %1 of layer %2: %3</source>
        <translation>%1 in Schicht %2 editieren: %3</translation>
    </message>
    <message>
        <source>stop the edit</source>
        <translation>Edit abbrechen</translation>
    </message>
    <message>
        <source>edit %1 of every layer: %2</source>
        <translation>%1 in jeder Schicht editieren: %2</translation>
    </message>
    <message>
        <source>stop editing every layer</source>
        <translation>Editieren jeder Schicht abbrechen</translation>
    </message>
    <message>
        <source>prompts that the edit is scored on</source>
        <translation>Prompts, an denen der Edit bewertet wird</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>%1 anwenden</translation>
    </message>
    <message>
        <source>apply beside the original %1</source>
        <translation>neben dem Original anwenden: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPromptsDialog</name>
    <message>
        <source>Prompts that the edit is scored on</source>
        <translation>Prompts, an denen der Edit bewertet wird</translation>
    </message>
    <message>
        <source>Paraphrases, one a line: the same fact in other words, which should follow the edit</source>
        <translation>Paraphrasen, eine je Zeile: derselbe Fakt in anderen Worten, der dem Edit folgen soll</translation>
    </message>
    <message>
        <source>Neighbours, one a line: other subjects with the true object, which should stay</source>
        <translation>Nachbarn, einer je Zeile: andere Subjekte mit dem wahren Objekt, das bleiben soll</translation>
    </message>
    <message>
        <source>Those of the data</source>
        <translation>Die aus den Daten</translation>
    </message>
    <message>
        <source>Other wordings and subjects of this fact&apos;s relation in CounterFact</source>
        <translation>Andere Formulierungen und Subjekte der Relation dieses Fakts in CounterFact</translation>
    </message>
    <message>
        <source>CounterFact has no fact with this prompt and subject</source>
        <translation>CounterFact hat keinen Fakt mit diesem Prompt und Subjekt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditView</name>
    <message>
        <source>Prompts before and after the edit, and its scores by layer</source>
        <translation>Prompts vor und nach dem Edit und seine Scores je Schicht</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>before and after the edit</source>
        <translation>vor und nach dem Edit</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EffectStrip</name>
    <message>
        <source>Effect of the subject&apos;s last token by layer</source>
        <translation>Effekt des letzten Tokens des Subjekts je Schicht</translation>
    </message>
    <message>
        <source>Where causal tracing points: how far restoring h at the subject&apos;s last token brings the answer back, by layer. Editing often works elsewhere (Hase et al. 2023).</source>
        <translation>Wohin kausales Tracing weist: wie weit das Wiederherstellen von h am letzten Token des Subjekts die Antwort zurückbringt, je Schicht. Editieren wirkt oft anderswo (Hase et al. 2023).</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FactsModel</name>
    <message>
        <source>%1: %2, right, p = %3</source>
        <translation>%1: %2, richtig, p = %3</translation>
    </message>
    <message>
        <source>%1: %2, wrong, p = %3</source>
        <translation>%1: %2, falsch, p = %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FigureDialog</name>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>Auch ohne &amp;Farbe lesbar</translation>
    </message>
    <message>
        <source>What is wrong with this export</source>
        <translation>Was an diesem Export nicht stimmt</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Eigene Breite und Schriftgröße</translation>
    </message>
    <message>
        <source>%1, both models</source>
        <translation>%1, beide Modelle</translation>
    </message>
    <message>
        <source>%1, left model</source>
        <translation>%1, linkes Modell</translation>
    </message>
    <message>
        <source>%1, right model</source>
        <translation>%1, rechtes Modell</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>F&amp;ür</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>&amp;Schriftgröße</translation>
    </message>
    <message>
        <source>Legible without colour</source>
        <translation>Auch ohne Farbe lesbar</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Neuer Ordner</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Neuer Ordner</translation>
    </message>
    <message>
        <source>Export or cancel</source>
        <translation>Exportieren oder abbrechen</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>The results are still being computed</source>
        <translation>Die Ergebnisse werden noch berechnet</translation>
    </message>
    <message>
        <source>There is a folder of that name. Replace the export in it?</source>
        <translation>Es gibt schon einen Ordner dieses Namens. Den Export darin ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>&amp;Teile</translation>
    </message>
    <message>
        <source>Several views make one figure with parts (a), (b), …; without parts it is of the chosen view alone</source>
        <translation>Mehrere Ansichten ergeben eine Abbildung mit Teilen (a), (b), …; ohne Teile zeigt sie nur die gewählte Ansicht</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1: „%2“</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Wie weit der Export ist</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>Der Export wurde abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Legible &amp;without colour</source>
        <translation>&amp;Auch ohne Farbe lesbar</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Eigene Breite und Schriftgröße</translation>
    </message>
    <message>
        <source>the folder of documents</source>
        <translation>der Dokumentenordner</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>&amp;Figures are made for:</source>
        <translation>Abbildungen sind &amp;für:</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>&amp;Breite:</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>&amp;Schriftgröße:</translation>
    </message>
    <message>
        <source>Fol&amp;der for exports:</source>
        <translation>O&amp;rdner für Exporte:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowPanel</name>
    <message>
        <source>What is wrong with the information flow</source>
        <translation>Was beim Informationsfluss nicht stimmt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>to the last token, by window</source>
        <translation>zum letzten Token, je Fenster</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those connections cut: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Jeder Punkt ist ein eigener Lauf, in dem diese Verbindungen getrennt sind: die eigene Wahrscheinlichkeit des Modells, bis auf Rundung. Linien verbinden nur die Punkte.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Informationsfluss zum letzten Token, je Schichtfenster</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>Änderung der Wahrscheinlichkeit der verfolgten Antwort</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FolderList</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>Or&amp;dner hinzufügen …</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>En&amp;tfernen</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Ordner</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GalleryModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GalleryPopup</name>
    <message>
        <source>No prompt matches.</source>
        <translation>Kein Prompt passt.</translation>
    </message>
    <message>
        <source>Prompt gallery</source>
        <translation>Prompt-Galerie</translation>
    </message>
    <message>
        <source>Filter the gallery</source>
        <translation>Galerie filtern</translation>
    </message>
    <message>
        <source>Filter by prompt, answer or relation</source>
        <translation>Nach Prompt, Antwort oder Relation filtern</translation>
    </message>
    <message>
        <source>Prompts by relation</source>
        <translation>Prompts nach Relation</translation>
    </message>
    <message>
        <source>%1, prompt %2 of %3</source>
        <translation>%1, Prompt %2 von %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Allgemein</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number, with its space</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Bars and docks &amp;move to their new places</source>
        <translation>&amp;Leisten und Docks gleiten an neue Plätze</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>suffix of a number, with its space</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds: suffix of a number, with its space</comment>
        <translation> s</translation>
    </message>
    <message>
        <source>As the desktop is</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thema:</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>Schrift&amp;größe:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
    <message>
        <source>Results follow t&amp;yping after:</source>
        <translation>Ergebnisse folgen dem Ti&amp;ppen nach:</translation>
    </message>
    <message>
        <source>Entries of “Open &amp;recent”:</source>
        <translation>Einträge in „&amp;Zuletzt verwendete öffnen“:</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved work e&amp;very:</source>
        <translation>Ungespeichertes &amp;kopieren alle:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeadEntryMenu</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the entered number</source>
        <translation>Die eingegebene Nummer zeigen</translation>
    </message>
    <message>
        <source>Channel, 0 to %1</source>
        <translation>Kanal, 0 bis %1</translation>
    </message>
    <message>
        <source>Head, 0 to %1</source>
        <translation>Kopf, 0 bis %1</translation>
    </message>
    <message>
        <source>channel…</source>
        <translation>Kanal …</translation>
    </message>
    <message>
        <source>head…</source>
        <translation>Kopf …</translation>
    </message>
    <message>
        <source>One channel by its number</source>
        <translation>Ein Kanal nach seiner Nummer</translation>
    </message>
    <message>
        <source>One head by its number</source>
        <translation>Ein Kopf nach seiner Nummer</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeatmapView</name>
    <message>
        <source>Hidden attention, rows are query tokens and columns are source tokens</source>
        <translation>Verborgene Aufmerksamkeit, Zeilen sind Anfragetokens und Spalten sind Quelltokens</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>noch nicht berechnet</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>Anfrage %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t read from %2, which comes after it</source>
        <translation>%1 kann nicht von %2 lesen, das danach kommt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>knocked out</source>
        <translation>ausgeschaltet</translation>
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
        <translation>Zustand</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>States of the experiment</source>
        <translation>Zustände des Experiments</translation>
    </message>
    <message>
        <source>%1 names a state. Named states are the steps of a talk.</source>
        <translation>%1 benennt einen Zustand. Benannte Zustände sind die Schritte eines Vortrags.</translation>
    </message>
    <message>
        <source>Go to this state</source>
        <translation>Zu diesem Zustand gehen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyBindings</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> oder </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyEditor</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Keys of an action</source>
        <translation>Tasten einer Aktion</translation>
    </message>
    <message>
        <source>These keys instead of those that the action has</source>
        <translation>Diese Tasten anstelle derer, die die Aktion hat</translation>
    </message>
    <message>
        <source>These keys beside those that the action has</source>
        <translation>Diese Tasten zusätzlich zu denen, die die Aktion hat</translation>
    </message>
    <message>
        <source>The keys that the action had at first</source>
        <translation>Die Tasten, die die Aktion anfangs hatte</translation>
    </message>
    <message>
        <source>These keys can&apos;t be changed.</source>
        <translation>Diese Tasten lassen sich nicht ändern.</translation>
    </message>
    <message>
        <source>Inside a view only one key at a time is possible.</source>
        <translation>In einer Ansicht ist nur eine Taste auf einmal möglich.</translation>
    </message>
    <message>
        <source>%1 is used by “%2”, which can&apos;t be changed.</source>
        <translation>%1 wird von „%2“ verwendet, was sich nicht ändern lässt.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 is used by %2, which loses it if you take it here.</source>
        <translation>%1 wird von %2 verwendet und geht dort verloren, wenn Sie es hier nehmen.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;New keys for “%1”:</source>
        <translation>&amp;Neue Tasten für „%1“:</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Neue Tasten:</translation>
    </message>
    <message>
        <source>New keys for “%1”</source>
        <translation>Neue Tasten für „%1“</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Neue Tasten</translation>
    </message>
    <message>
        <source>Choose an action in the list.</source>
        <translation>Wählen Sie eine Aktion in der Liste.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>keine Taste</translation>
    </message>
    <message>
        <source>%1, can&apos;t be changed</source>
        <translation>%1, nicht änderbar</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, geändert</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Reset all ke&amp;ys</source>
        <translation>&amp;Alle Tasten zurücksetzen</translation>
    </message>
    <message>
        <source>words of an action, or keys such as Ctrl+K</source>
        <translation>Wörter einer Aktion oder Tasten wie Strg+K</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Suchen:</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutClicks</name>
    <message>
        <source>restore %1</source>
        <translation>%1 wiederherstellen</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>There is no such pair in the prompt as it is now</source>
        <translation>Im jetzigen Prompt gibt es dieses Paar nicht</translation>
    </message>
    <message>
        <source>No token comes after this one, so there is nothing to cut</source>
        <translation>Nach diesem Token kommt keines mehr, also gibt es nichts zu trennen</translation>
    </message>
    <message>
        <source>White space alone can&apos;t be the subject</source>
        <translation>Leerraum allein kann nicht das Subjekt sein</translation>
    </message>
    <message>
        <source>mark subject “%1”</source>
        <translation>Subjekt „%1“ markieren</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>Subjekt raten</translation>
    </message>
    <message>
        <source>There is no such token in the prompt as it is now</source>
        <translation>Im jetzigen Prompt gibt es dieses Token nicht</translation>
    </message>
    <message>
        <source>take back the patch %1</source>
        <translation>Patch %1 zurücknehmen</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>%1 patchen</translation>
    </message>
    <message>
        <source>The other model has no state like %1: only this one is patched</source>
        <translation>Das andere Modell hat keinen Zustand wie %1: Nur dieses wird gepatcht</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the left model&apos;s first</source>
        <translation>Mittel kommen aus einer Statistikdatei: Wählen Sie zuerst die des linken Modells</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the right model&apos;s first</source>
        <translation>Mittel kommen aus einer Statistikdatei: Wählen Sie zuerst die des rechten Modells</translation>
    </message>
    <message>
        <source>%1 has another value in %2: it is switched off</source>
        <translation>Der Patch %1 hat einen anderen Wert (%2): Er wird abgeschaltet</translation>
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
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>%1 abschalten</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>Knockouts löschen</translation>
    </message>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>%n Knockout entfernen</numerusform>
            <numerusform>%n Knockouts entfernen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message>
        <source>change of p(%1)</source>
        <translation>Änderung von p(%1)</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Knockout map, rows are source tokens and columns are layer windows</source>
        <translation>Knockout-Karte, Zeilen sind Quelltokens und Spalten sind Schichtfenster</translation>
    </message>
    <message>
        <source>Knockout map of %1, rows are source tokens and columns are layer windows</source>
        <translation>Knockout-Karte von %1, Zeilen sind Quelltokens und Spalten sind Schichtfenster</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>Quelle %1</translation>
    </message>
    <message>
        <source>%1, %2: not computed yet</source>
        <translation>%1, %2: noch nicht berechnet</translation>
    </message>
    <message>
        <source>%1, %2: no value</source>
        <translation>%1, %2: kein Wert</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4 (%5)</source>
        <translation>%1, %2: %3 → %4 (%5)</translation>
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
        <translation>Knockouts</translation>
    </message>
    <message>
        <source>Click a cell of a matrix to cut that connection; drag for several. Double-click a token to cut it from all later ones.</source>
        <translation>Klicken Sie auf eine Zelle einer Matrix, um diese Verbindung zu trennen; ziehen Sie für mehrere. Ein Doppelklick auf ein Token trennt es von allen späteren.</translation>
    </message>
    <message>
        <source>What matters most here</source>
        <translation>Was hier am meisten zählt</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>Befund %1</translation>
    </message>
    <message>
        <source>%1 – click to knock it out, click again to restore it</source>
        <translation>%1 – Klick schaltet es aus, ein weiterer stellt es wieder her</translation>
    </message>
    <message>
        <source>No knockouts</source>
        <translation>Keine Knockouts</translation>
    </message>
    <message>
        <source>Knockout</source>
        <translation>Knockout</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Eingeschaltet</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>%1: exactly these connections are cut; what is left of each row adds up to 1 again.</source>
        <translation>%1: Genau diese Verbindungen sind getrennt; was von jeder Zeile bleibt, ergibt zusammen wieder 1.</translation>
    </message>
    <message>
        <source>The trust panel measures how much that is.</source>
        <translation>Die Ansicht Verlässlichkeit misst, wie viel das ist.</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>leckt</translation>
    </message>
    <message>
        <source>What is cut still leaks through the convolution of %1; strict cuts that, too.</source>
        <translation>Was getrennt ist, leckt noch durch die Faltung von %1; Streng trennt auch das.</translation>
    </message>
    <message>
        <source>Leaks through the convolution of %1: %2 of the answer&apos;s probability.</source>
        <translation>Leckt durch die Faltung von %1: %2 von der Wahrscheinlichkeit der Antwort.</translation>
    </message>
    <message>
        <source>%1. %2, %3: %4 (%5)</source>
        <translation>%1. %2, %3: %4 (%5)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LayerStrip</name>
    <message>
        <source>layer %1</source>
        <translation>Schicht %1</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Alle Schichten</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>im Fenster</translation>
    </message>
    <message>
        <source>has knockouts</source>
        <translation>hat Knockouts</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>All layers, small</source>
        <translation>Alle Schichten, klein</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>Größter Betrag</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Im Fenster</translation>
    </message>
    <message>
        <source>Has knockouts</source>
        <translation>Hat Knockouts</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LoadBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Modell wird geladen</translation>
    </message>
    <message>
        <source>What is being loaded</source>
        <translation>Was geladen wird</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>%1 wird geladen: %2 von %3</translation>
    </message>
    <message>
        <source>Share of the weights that is loaded</source>
        <translation>Geladener Anteil der Gewichte</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before</source>
        <translation>Laden abbrechen und zum vorigen Modell zurückkehren</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (%1)</source>
        <translation>Laden abbrechen und zum vorigen Modell zurückkehren (%1)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreBar</name>
    <message>
        <source>a linear relation of %1 facts</source>
        <translation>eine lineare Relation aus %1 Fakten</translation>
    </message>
    <message>
        <source>test a linear relation on %1 facts</source>
        <translation>eine lineare Relation an %1 Fakten testen</translation>
    </message>
    <message>
        <source>a linear relation with β %1</source>
        <translation>eine lineare Relation mit β %1</translation>
    </message>
    <message>
        <source>a linear relation of rank %1</source>
        <translation>eine lineare Relation vom Rang %1</translation>
    </message>
    <message>
        <source>measure causality of a linear relation</source>
        <translation>Kausalität einer linearen Relation messen</translation>
    </message>
    <message>
        <source>faithfulness alone</source>
        <translation>nur Treue</translation>
    </message>
    <message>
        <source>linear relations in every layer</source>
        <translation>lineare Relationen in jeder Schicht</translation>
    </message>
    <message>
        <source>a linear relation in one layer</source>
        <translation>eine lineare Relation in einer Schicht</translation>
    </message>
    <message>
        <source>the relation “%1”</source>
        <translation>die Relation „%1“</translation>
    </message>
    <message>
        <source>What is asked of linear relations</source>
        <translation>Was von linearen Relationen gefragt ist</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>A relation of the RELATIONS data set. Facts of your own come from a file: the button beside the title opens one.</source>
        <translation>Eine Relation aus dem Datensatz RELATIONS. Eigene Fakten kommen aus einer Datei: Der Knopf neben dem Titel öffnet eine.</translation>
    </message>
    <message>
        <source>Facts that the operator is made of</source>
        <translation>Fakten, aus denen der Operator gebildet wird</translation>
    </message>
    <message>
        <source>train </source>
        <translation>lernen </translation>
    </message>
    <message>
        <source>The operator is the mean of so many facts&apos; own, each behind the others as examples.</source>
        <translation>Der Operator ist das Mittel der Operatoren so vieler Fakten, jeder hinter den anderen als Beispielen.</translation>
    </message>
    <message>
        <source>Facts that are tested at most</source>
        <translation>Fakten, die höchstens getestet werden</translation>
    </message>
    <message>
        <source>test </source>
        <translation>testen </translation>
    </message>
    <message>
        <source>So many other facts of the relation are tested, where there are so many.</source>
        <translation>So viele andere Fakten der Relation werden getestet, wo es so viele gibt.</translation>
    </message>
    <message>
        <source>Beta, the factor of the linear part</source>
        <translation>Beta, der Faktor des linearen Teils</translation>
    </message>
    <message>
        <source>Answers come from β J h + b: a mean operator is too weak with β = 1.</source>
        <translation>Antworten kommen aus β J h + b: Ein gemittelter Operator ist mit β = 1 zu schwach.</translation>
    </message>
    <message>
        <source>rank </source>
        <translation>Rang </translation>
    </message>
    <message>
        <source>Rank, the singular values that causality uses</source>
        <translation>Rang, die Singulärwerte, die die Kausalität nutzt</translation>
    </message>
    <message>
        <source>The subject&apos;s state is moved by the inverse of J&apos;s so many largest singular values.</source>
        <translation>Der Zustand des Subjekts wird mit der Inversen so vieler größter Singulärwerte von J verschoben.</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>Kausalität</translation>
    </message>
    <message>
        <source>Also test whether the operator&apos;s inverse turns one subject&apos;s answer into another&apos;s. Needs J itself, which takes longer.</source>
        <translation>Auch testen, ob die Inverse des Operators aus der Antwort eines Subjekts die eines anderen macht. Braucht J selbst, was länger dauert.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>abbrechen</translation>
    </message>
    <message>
        <source>Stop computing linear relations</source>
        <translation>Berechnung linearer Relationen abbrechen</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Abbrechen. „Neu berechnen“ im Menü Modelle startet es neu.</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>jede Schicht</translation>
    </message>
    <message>
        <source>the panes&apos; layer</source>
        <translation>gewählte Schicht</translation>
    </message>
    <message>
        <source>Layers whose states are looked at</source>
        <translation>Schichten, deren Zustände betrachtet werden</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>Fakten</translation>
    </message>
    <message>
        <source>How linear relations are shown</source>
        <translation>Wie lineare Relationen gezeigt werden</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LrePanel</name>
    <message>
        <source>%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of which a share says little</source>
        <translation>%1 selbst beantwortet %2 von %3 getesteten Fakten richtig: weniger als sechs brauchbare Fakten, über die ein Anteil wenig sagt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · “%2” · %3 facts, β %4</source>
        <translation>%1 · „%2“ · %3 Fakten, β %4</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1, Rang %2</translation>
    </message>
    <message>
        <source>Shares count real answers. J is the derivative itself, by its own columns, not an estimate.</source>
        <translation>Anteile zählen wirkliche Antworten. J ist die Ableitung selbst, Spalte für Spalte, keine Schätzung.</translation>
    </message>
    <message>
        <source>few facts</source>
        <translation>wenige Fakten</translation>
    </message>
    <message>
        <source>Fewer than six of the tested facts are known to the model: the papers leave out such relations.</source>
        <translation>Das Modell kennt weniger als sechs der getesteten Fakten: Die Artikel lassen solche Relationen aus.</translation>
    </message>
    <message>
        <source>What is wrong with the linear relations</source>
        <translation>Was an den linearen Relationen nicht stimmt</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Lineare Relationen</translation>
    </message>
    <message>
        <source>show the linear relation of %1</source>
        <translation>lineare Relation zeigen: %1</translation>
    </message>
    <message>
        <source>show the best linear relation</source>
        <translation>beste lineare Relation zeigen</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>Tested facts with the models&apos; answers and the linear ones</source>
        <translation>Getestete Fakten mit den Antworten der Modelle und den linearen</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreView</name>
    <message>
        <source>Linear relations, faithfulness and causality by layer</source>
        <translation>Lineare Relationen, Treue und Kausalität je Schicht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>faithfulness and causality</source>
        <translation>Treue und Kausalität</translation>
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
        <translation>Mambascope wurde unerwartet beendet. Es gibt eine Kopie des Ungespeicherten, vom %1.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::MapPanel</name>
    <message>
        <source>What is wrong with this knockout map</source>
        <translation>Was bei dieser Knockout-Karte nicht stimmt</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 ← each token · change of %2</source>
        <translation>%1 ← jedes Token · Δ %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that connection cut: the model&apos;s own probability, to rounding.</source>
        <translation>Jede Zelle ist ein eigener Lauf, in dem diese Verbindung getrennt ist: die eigene Wahrscheinlichkeit des Modells, bis auf Rundung.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelChanges</name>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>choose the tokenizer %1</source>
        <translation>Tokenizer %1 wählen</translation>
    </message>
    <message>
        <source>use the model&apos;s own tokenizer</source>
        <translation>den eigenen Tokenizer des Modells verwenden</translation>
    </message>
    <message>
        <source>begin prompts of %1 %2</source>
        <translation>Prompts von %1 beginnen: %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelPane</name>
    <message>
        <source>What is wrong with this model</source>
        <translation>Was bei diesem Modell nicht stimmt</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Linkes Modell</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Rechtes Modell</translation>
    </message>
    <message>
        <source>Suggested fix</source>
        <translation>Vorschlag zur Abhilfe</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Vorhersagen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelsPage</name>
    <message>
        <source>Models and device</source>
        <translation>Modelle und Gerät</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes: suffix of a number, with its space</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>The fastest device</source>
        <translation>Das schnellste Gerät</translation>
    </message>
    <message>
        <source>The CPU</source>
        <translation>Die CPU</translation>
    </message>
    <message>
        <source>The first GPU</source>
        <translation>Die erste GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exakt)</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (Wahrscheinlichkeiten auf 0,6 %)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (Wahrscheinlichkeiten auf 9 %)</translation>
    </message>
    <message>
        <source>&amp;Left model:</source>
        <translation>&amp;Linkes Modell:</translation>
    </message>
    <message>
        <source>&amp;Right model:</source>
        <translation>&amp;Rechtes Modell:</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;Gerät:</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>Genauig&amp;keit:</translation>
    </message>
    <message>
        <source>&amp;Folders with models:</source>
        <translation>&amp;Ordner mit Modellen:</translation>
    </message>
    <message>
        <source>&amp;Memory for stored results:</source>
        <translation>&amp;Speicher für Ergebnisse:</translation>
    </message>
    <message>
        <source>Most &amp;stored results:</source>
        <translation>&amp;Höchstzahl gespeicherter Ergebnisse:</translation>
    </message>
    <message>
        <source>These apply to new experiments, from the next start on. To change the present one, use the Models menu.</source>
        <translation>Diese gelten ab dem nächsten Start für neue Experimente. Das jetzige ändern Sie im Menü Modelle.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NameDialog</name>
    <message>
        <source>Name this state</source>
        <translation>Diesen Zustand benennen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Notes for the talk</source>
        <translation>Notizen für den Vortrag</translation>
    </message>
    <message>
        <source>&amp;Name of the state:</source>
        <translation>&amp;Name des Zustands:</translation>
    </message>
    <message>
        <source>N&amp;otes, which only the speaker sees:</source>
        <translation>N&amp;otizen, die nur der Vortragende sieht:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Was fehlgeschlagen ist</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>Angebot</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Ablehnen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OutlierModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>%1, row %2, %3 → %4: %5 in %6, where the median is %7</source>
        <translation>%1, Zeile %2, %3 → %4: %5 in %6, wo der Median %7 ist</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneEdits</name>
    <message>
        <source>show layer %1</source>
        <translation>Schicht %1 zeigen</translation>
    </message>
    <message>
        <source>window of %1</source>
        <translation>Fenster von %1</translation>
    </message>
    <message>
        <source>show channel %1</source>
        <translation>Kanal %1 zeigen</translation>
    </message>
    <message>
        <source>show head %1</source>
        <translation>Kopf %1 zeigen</translation>
    </message>
    <message>
        <source>show all channels</source>
        <translation>alle Kanäle zeigen</translation>
    </message>
    <message>
        <source>show all heads</source>
        <translation>alle Köpfe zeigen</translation>
    </message>
    <message>
        <source>show the %1</source>
        <translation>zeigen: %1</translation>
    </message>
    <message>
        <source>change view</source>
        <translation>Ansicht ändern</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>%1 ausschalten</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>%1 folgen</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>der Antwort jedes Modells folgen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneHeader</name>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>Was die Matrix zeigt</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>Model and view</source>
        <translation>Modell und Ansicht</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Über das Modell</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>layer &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>Schicht &lt;b&gt;%1&lt;/b&gt; von %2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>channel: %1</source>
        <translation>Kanal: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>Kopf: %1</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen …</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Tokenizer wählen …</translation>
    </message>
    <message>
        <source>Use the model&apos;s own tokenizer</source>
        <translation>Den eigenen Tokenizer des Modells verwenden</translation>
    </message>
    <message>
        <source>Prompts begin</source>
        <translation>Prompts beginnen</translation>
    </message>
    <message>
        <source>mean of all channels</source>
        <translation>Mittel aller Kanäle</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>Mittel aller Köpfe</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s channels, by how fast they forget</source>
        <translation>Das Mittel eines Drittels der Kanäle jeder Schicht, danach, wie schnell sie vergessen</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s heads, by how fast they forget</source>
        <translation>Das Mittel eines Drittels der Köpfe jeder Schicht, danach, wie schnell sie vergessen</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>Kanal %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>Kopf %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modell: %1</translation>
    </message>
    <message>
        <source>What the matrix shows: %1</source>
        <translation>Was die Matrix zeigt: %1</translation>
    </message>
    <message>
        <source>Which heads the matrix is over: %1</source>
        <translation>Köpfe, die in die Matrix eingehen: %1</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Modelle werden gesucht …</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>nicht editiert</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editiert</translation>
    </message>
    <message>
        <source>The edits of this model are off</source>
        <translation>Die Edits dieses Modells sind aus</translation>
    </message>
    <message>
        <source>Edited model: %1</source>
        <translation>Editiertes Modell: %1</translation>
    </message>
    <message>
        <source>The edits of this model are off. Press to switch them on.</source>
        <translation>Die Edits dieses Modells sind aus. Drücken, um sie einzuschalten.</translation>
    </message>
    <message>
        <source>%1
Press to see the original.</source>
        <translation>%1
Drücken, um das Original zu sehen.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PanePresenter</name>
    <message>
        <source>What can be done with this token</source>
        <translation>Was sich mit diesem Token tun lässt</translation>
    </message>
    <message>
        <source>&amp;Copy the token&apos;s text</source>
        <translation>Text des Tokens &amp;kopieren</translation>
    </message>
    <message>
        <source>What can be done with this pair</source>
        <translation>Was sich mit diesem Paar tun lässt</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore this pair</source>
        <translation>Dieses Paar aus&amp;schalten oder wiederherstellen</translation>
    </message>
    <message>
        <source>… in this model &amp;only</source>
        <translation>… &amp;nur in diesem Modell</translation>
    </message>
    <message>
        <source>Cut this query from &amp;all its sources</source>
        <translation>Diese Anfrage von &amp;allen ihren Quellen trennen</translation>
    </message>
    <message>
        <source>&amp;Copy this cell in words</source>
        <translation>Diese Zelle in Worten &amp;kopieren</translation>
    </message>
    <message>
        <source>Knock out %1 for all &amp;later tokens</source>
        <translation>%1 für alle s&amp;päteren Tokens ausschalten</translation>
    </message>
    <message>
        <source>… in this &amp;model only</source>
        <translation>… nur in diesem &amp;Modell</translation>
    </message>
    <message>
        <source>%1 is the s&amp;ubject</source>
        <translation>%1 ist das S&amp;ubjekt</translation>
    </message>
    <message>
        <source>The subject &amp;starts at %1</source>
        <translation>Das Subjekt &amp;beginnt bei %1</translation>
    </message>
    <message>
        <source>The subject &amp;ends at %1</source>
        <translation>Das Subjekt &amp;endet bei %1</translation>
    </message>
    <message>
        <source>Clear the mark and &amp;guess the subject</source>
        <translation>Markierung löschen und Subjekt &amp;raten</translation>
    </message>
    <message>
        <source>&amp;Follow %1 as the answer</source>
        <translation>%1 als Antwort &amp;folgen</translation>
    </message>
    <message>
        <source>Follow another ans&amp;wer…</source>
        <translation>Einer anderen Ant&amp;wort folgen …</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>lädt …</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Laden abbrechen</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Tokenizer wählen …</translation>
    </message>
    <message>
        <source>edited model</source>
        <translation>editiertes Modell</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>Originalmodell</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PartList</name>
    <message>
        <source>Parts of the figure</source>
        <translation>Teile der Abbildung</translation>
    </message>
    <message>
        <source>&amp;Add the view</source>
        <translation>Ansicht hin&amp;zufügen</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Entfernen</translation>
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
        <translation>einsetzen: %1</translation>
    </message>
    <message>
        <source>patch both models</source>
        <translation>beide Modelle patchen</translation>
    </message>
    <message>
        <source>patch one model</source>
        <translation>ein Modell patchen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.</source>
        <translation>Statistikdateien (mambascope-cli stats). Linkes Modell: %1. Rechtes Modell: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>trace %1, too</source>
        <translation>auch %1 verfolgen</translation>
    </message>
    <message>
        <source>trace no %1</source>
        <translation>%1 nicht verfolgen</translation>
    </message>
    <message>
        <source>What a click into the maps does</source>
        <translation>Was ein Klick in die Karten bewirkt</translation>
    </message>
    <message>
        <source>A click puts in:</source>
        <translation>Ein Klick setzt ein:</translation>
    </message>
    <message>
        <source>What a click puts into a state</source>
        <translation>Was ein Klick in einen Zustand einsetzt</translation>
    </message>
    <message>
        <source>the other run&apos;s value</source>
        <translation>Wert des anderen Laufs</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>null</translation>
    </message>
    <message>
        <source>The state&apos;s mean over the tokens of a text, from a file of statistics</source>
        <translation>Das Mittel des Zustands über die Tokens eines Textes, aus einer Statistikdatei</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Files of statistics</source>
        <translation>Statistikdateien</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>beide Modelle</translation>
    </message>
    <message>
        <source>A click patches the same token at the same depth of the other model, too: s and g are its attn and mlp. With Ctrl it is the other way round.</source>
        <translation>Ein Klick patcht auch dasselbe Token in derselben Tiefe des anderen Modells: s und g entsprechen dort attn und mlp. Mit Strg ist es umgekehrt.</translation>
    </message>
    <message>
        <source>more states</source>
        <translation>mehr Zustände</translation>
    </message>
    <message>
        <source>Maps of further states of state-space models</source>
        <translation>Karten weiterer Zustände von Zustandsraummodellen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsPanel</name>
    <message>
        <source>What is wrong with the path effects</source>
        <translation>Was an den Pfadeffekten nicht stimmt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Needs the other run of causal tracing: name another subject there, or choose noise.</source>
        <translation>Braucht den anderen Lauf des kausalen Tracings: Nennen Sie dort ein anderes Subjekt, oder wählen Sie Rauschen.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Markieren Sie das Subjekt: Ziehen Sie über seine Tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 · %2 · share of p − p*</source>
        <translation>%1 · %2 · Anteil an p − p*</translation>
    </message>
    <message>
        <source>Each bar is a run of its own: the model&apos;s own probability, to rounding, as a share of the way from the corrupted to the clean run.</source>
        <translation>Jeder Balken ist ein eigener Lauf: die eigene Wahrscheinlichkeit des Modells, bis auf Rundung, als Anteil am Weg vom korrumpierten zum sauberen Lauf.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsView</name>
    <message>
        <source>Effects by path, bars by layer for each token</source>
        <translation>Effekte je Pfad, Balken je Schicht für jedes Token</translation>
    </message>
    <message>
        <source>share of the answer that restoring h brings back</source>
        <translation>Anteil der Antwort, den das Wiederherstellen von h zurückbringt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionBars</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Wahrscheinlichste nächste Tokens</translation>
    </message>
    <message>
        <source>%1: %2; click to follow it</source>
        <translation>%1: %2; Klick, um ihm zu folgen</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4); click to follow it</source>
        <translation>%1: %2 → %3 (%4); Klick, um ihm zu folgen</translation>
    </message>
    <message>
        <source>probability before and after the knockout</source>
        <translation>Wahrscheinlichkeit vor und nach dem Knockout</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>probability in the corrupted run, and with states restored</source>
        <translation>Wahrscheinlichkeit im korrumpierten Lauf und mit wiederhergestellten Zuständen</translation>
    </message>
    <message>
        <source>probability in the clean run, and with corrupted states</source>
        <translation>Wahrscheinlichkeit im sauberen Lauf und mit korrumpierten Zuständen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionDrawing</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>not among the most probable next tokens</source>
        <translation>nicht unter den wahrscheinlichsten nächsten Tokens</translation>
    </message>
    <message>
        <source>next token, nothing knocked out</source>
        <translation>nächstes Token, nichts ausgeschaltet</translation>
    </message>
    <message>
        <source>next token, before (grey) and after the knockout</source>
        <translation>nächstes Token, vor (grau) und nach dem Knockout</translation>
    </message>
    <message>
        <source>before (grey), after the knockout</source>
        <translation>vor (grau), nach dem Knockout</translation>
    </message>
    <message>
        <source>out</source>
        <translation>raus</translation>
    </message>
    <message>
        <source>before the knockout</source>
        <translation>vor dem Knockout</translation>
    </message>
    <message>
        <source>after the knockout</source>
        <translation>nach dem Knockout</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>nächstes Token</translation>
    </message>
    <message>
        <source>next token, corrupted run (grey) and with states restored</source>
        <translation>nächstes Token, korrumpierter Lauf (grau) und mit wiederhergestellten Zuständen</translation>
    </message>
    <message>
        <source>corrupted (grey), restored</source>
        <translation>korrumpiert (grau), wiederhergestellt</translation>
    </message>
    <message>
        <source>next token, clean run (grey) and with corrupted states</source>
        <translation>nächstes Token, sauberer Lauf (grau) und mit korrumpierten Zuständen</translation>
    </message>
    <message>
        <source>clean (grey), corrupted states</source>
        <translation>sauber (grau), korrumpierte Zustände</translation>
    </message>
    <message>
        <source> · without the knockouts</source>
        <translation> · ohne die Knockouts</translation>
    </message>
    <message>
        <source>corrupted run</source>
        <translation>korrumpierter Lauf</translation>
    </message>
    <message>
        <source>states restored</source>
        <translation>Zustände wiederhergestellt</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>sauberer Lauf</translation>
    </message>
    <message>
        <source>corrupted states</source>
        <translation>korrumpierte Zustände</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionPanel</name>
    <message>
        <source>Probabilities of the model itself, computed anew for the knockouts from the first row that they change on; equal to a full run, to rounding.</source>
        <translation>Wahrscheinlichkeiten des Modells selbst, für die Knockouts neu berechnet ab der ersten Zeile, die sie ändern; gleich einem vollen Lauf, bis auf Rundung.</translation>
    </message>
    <message>
        <source>Probabilities of the model itself, computed anew from the first state that is replaced; equal to a full run, to rounding.</source>
        <translation>Wahrscheinlichkeiten des Modells selbst, neu berechnet ab dem ersten ersetzten Zustand; gleich einem vollen Lauf, bis auf Rundung.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptBar</name>
    <message>
        <source>About this prompt</source>
        <translation>Über diesen Prompt</translation>
    </message>
    <message>
        <source>What is wrong with the prompt</source>
        <translation>Was mit dem Prompt nicht stimmt</translation>
    </message>
    <message>
        <source>Prompt bar</source>
        <translation>Promptleiste</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptEdit</name>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Type a prompt that the next word completes</source>
        <translation>Geben Sie einen Prompt ein, den das nächste Wort vervollständigt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptPresenter</name>
    <message>
        <source>edit the prompt</source>
        <translation>Prompt bearbeiten</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>„%1“ wählen</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>der Antwort jedes Modells folgen</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>%1 folgen</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>Subjekt raten</translation>
    </message>
    <message>
        <source>keep the space at the end</source>
        <translation>Leerzeichen am Ende behalten</translation>
    </message>
    <message>
        <source>leave out the space at the end</source>
        <translation>Leerzeichen am Ende weglassen</translation>
    </message>
    <message>
        <source>The pasted text was cut off: a prompt has at most %1 bytes. %2</source>
        <translation>Der eingefügte Text wurde abgeschnitten: Ein Prompt hat höchstens %1 Bytes. %2</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long. The limit is %2 bytes.</source>
        <translation>Der Prompt ist %1 Bytes lang. Die Grenze liegt bei %2 Bytes.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RelationGrid</name>
    <message>
        <source>Curves by relation</source>
        <translation>Kurven nach Relation</translation>
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
        <translation>Die Prompts dieser Ergebnisse nennen keine Relation</translation>
    </message>
    <message>
        <source>%1 at most %2 in %3</source>
        <translation>%1 am stärksten mit %2 in %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultBench</name>
    <message>
        <source>flow</source>
        <translation>Fluss</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>features</source>
        <translation>Features</translation>
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
        <translation>Zeile %1 öffnen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultFigureDialog</name>
    <message>
        <source>change and accuracy</source>
        <translation>Änderung und Trefferquote</translation>
    </message>
    <message>
        <source>models or sizes beside each other, a panel a source</source>
        <translation>Modelle oder Größen nebeneinander, ein Teilbild je Quelle</translation>
    </message>
    <message>
        <source>groups of heads or channels</source>
        <translation>Gruppen von Köpfen oder Kanälen</translation>
    </message>
    <message>
        <source>window sizes</source>
        <translation>Fenstergrößen</translation>
    </message>
    <message>
        <source>selections of prompts beside each other</source>
        <translation>Auswahlen von Prompts nebeneinander</translation>
    </message>
    <message>
        <source>accuracy and change of every source and group</source>
        <translation>Trefferquote und Änderung jeder Quelle und Gruppe</translation>
    </message>
    <message>
        <source>heat maps, probability</source>
        <translation>Heatmaps, Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>heat maps, change</source>
        <translation>Heatmaps, Änderung</translation>
    </message>
    <message>
        <source>the first results minus the second, prompt by prompt</source>
        <translation>die ersten Ergebnisse minus die zweiten, Prompt für Prompt</translation>
    </message>
    <message>
        <source>causal tracing, effect of h</source>
        <translation>kausales Tracing, Effekt von h</translation>
    </message>
    <message>
        <source>causal tracing, effect of the other states</source>
        <translation>kausales Tracing, Effekt der anderen Zustände</translation>
    </message>
    <message>
        <source>effects by path</source>
        <translation>Effekte je Pfad</translation>
    </message>
    <message>
        <source>scores of edits by layer</source>
        <translation>Scores von Edits je Schicht</translation>
    </message>
    <message>
        <source>blocked token sets</source>
        <translation>blockierte Token-Mengen</translation>
    </message>
    <message>
        <source>linear relations by layer</source>
        <translation>lineare Relationen je Schicht</translation>
    </message>
    <message>
        <source>linear relations by relation and layer</source>
        <translation>lineare Relationen je Relation und Schicht</translation>
    </message>
    <message>
        <source>linear relations, a panel each</source>
        <translation>lineare Relationen, je ein Teilbild</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their subject</source>
        <translation>%1, Prompts, die mit ihrem Subjekt beginnen</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their relation</source>
        <translation>%1, Prompts, die mit ihrer Relation beginnen</translation>
    </message>
    <message>
        <source>As the &amp;paper has it: limits, colours, bands, empty sets count</source>
        <translation>Wie im &amp;Artikel: Grenzen, Farben, Bänder, leere Mengen zählen mit</translation>
    </message>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>Auch ohne &amp;Farbe lesbar</translation>
    </message>
    <message>
        <source>What is wrong with this figure</source>
        <translation>Was an dieser Abbildung nicht stimmt</translation>
    </message>
    <message>
        <source>Figure like a paper&apos;s</source>
        <translation>Abbildung wie in einem Artikel</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>%1 breit</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>W&amp;ie</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>Fe&amp;nster</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>F&amp;ür</translation>
    </message>
    <message>
        <source>Those that are ticked, in this order; drag them into another one</source>
        <translation>Die angehakten, in dieser Reihenfolge; zum Ändern ziehen</translation>
    </message>
    <message>
        <source>%1 holds no results</source>
        <translation>%1 enthält keine Ergebnisse</translation>
    </message>
    <message>
        <source>as in the paper</source>
        <translation>wie im Artikel</translation>
    </message>
    <message>
        <source>of %1 layers</source>
        <translation>von %1 Schichten</translation>
    </message>
    <message>
        <source>&amp;Add results…</source>
        <translation>Ergebnisse &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>Ergebnisse hinzufügen</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>&amp;Wählen …</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Save or cancel</source>
        <translation>Speichern oder abbrechen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Tick the results that the figure is of</source>
        <translation>Haken Sie die Ergebnisse an, die die Abbildung zeigen soll</translation>
    </message>
    <message>
        <source>A figure is a file that ends in .pdf, .svg or .png</source>
        <translation>Eine Abbildung ist eine Datei, die auf .pdf, .svg oder .png endet</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultPlot</name>
    <message>
        <source>Curves of the experiment</source>
        <translation>Kurven des Experiments</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsBar</name>
    <message>
        <source>What is shown of the results</source>
        <translation>Was von den Ergebnissen gezeigt wird</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>Erste Ergebnisse</translation>
    </message>
    <message>
        <source>Second results</source>
        <translation>Zweite Ergebnisse</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Fenstergröße</translation>
    </message>
    <message>
        <source>What is cut, for dots and outliers</source>
        <translation>Was getrennt ist, für Punkte und Ausreißer</translation>
    </message>
    <message>
        <source>Group of heads, for dots and outliers</source>
        <translation>Gruppe von Köpfen, für Punkte und Ausreißer</translation>
    </message>
    <message>
        <source>Axis of layers</source>
        <translation>Achse der Schichten</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bänder</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>no second results</source>
        <translation>keine zweiten Ergebnisse</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>all relations</source>
        <translation>alle Relationen</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>relative Änderung</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>Trefferquote</translation>
    </message>
    <message>
        <source>all prompts</source>
        <translation>alle Prompts</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>Subjekt zuerst</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>Subjekt später</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>nach Schicht</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>nach Tiefe</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>Students t</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>Bootstrap</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>a dot a prompt</source>
        <translation>ein Punkt je Prompt</translation>
    </message>
    <message>
        <source>by relation</source>
        <translation>nach Relation</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsPanel</name>
    <message>
        <source>What is wrong with the results</source>
        <translation>Was an den Ergebnissen nicht stimmt</translation>
    </message>
    <message>
        <source>Curves and outliers</source>
        <translation>Kurven und Ausreißer</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Reading results …</source>
        <translation>Ergebnisse werden gelesen …</translation>
    </message>
    <message>
        <source>Run an experiment over the rows of a data set, or open the folder of one that ran before, here or on another computer. A folder may be dropped here, too.</source>
        <translation>Führen Sie ein Experiment über die Zeilen eines Datensatzes durch oder öffnen Sie den Ordner eines früheren, von hier oder von einem anderen Rechner. Ein Ordner lässt sich auch hier ablegen.</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (erstes)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (zweites)</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>No outliers</source>
        <translation>Keine Ausreißer</translation>
    </message>
    <message>
        <source>Means over prompts of the model&apos;s own probabilities with those connections cut. Bands are 95 % intervals of the mean.</source>
        <translation>Mittel über Prompts der eigenen Wahrscheinlichkeiten des Modells, wenn diese Verbindungen getrennt sind. Bänder sind 95-%-Intervalle des Mittels.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunDialog</name>
    <message>
        <source>an empty set of tokens counts as no change, as in the papers</source>
        <translation>eine leere Menge von Tokens zählt als keine Änderung, wie in den Artikeln</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>What is wrong with the experiment</source>
        <translation>Was am Experiment nicht stimmt</translation>
    </message>
    <message>
        <source>Run an experiment over the rows shown</source>
        <translation>Experiment über die gezeigten Zeilen</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Knöpfe</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>Flow: token sets are cut from the last token</source>
        <translation>Fluss: Mengen von Tokens werden vom letzten Token getrennt</translation>
    </message>
    <message>
        <source>Map: each source token alone</source>
        <translation>Karte: jedes Quelltoken für sich</translation>
    </message>
    <message>
        <source>Features: flow in groups of heads by decay</source>
        <translation>Features: Fluss in Gruppen von Köpfen nach Abklingen</translation>
    </message>
    <message>
        <source>Layers in a window; several sizes are joined by commas</source>
        <translation>Schichten je Fenster; mehrere Größen mit Kommas verbunden</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>start: windows are never clipped</source>
        <translation>Anfang: Fenster werden nie beschnitten</translation>
    </message>
    <message>
        <source>center: clipped at the ends</source>
        <translation>Mitte: an den Enden beschnitten</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>langsames Drittel</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>mittleres Drittel</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>schnelles Drittel</translation>
    </message>
    <message>
        <source>context-dependent: slow and middle</source>
        <translation>kontextabhängig: langsam und mittel</translation>
    </message>
    <message>
        <source>context-independent: middle and fast</source>
        <translation>kontextunabhängig: mittel und schnell</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>alle Köpfe</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Trennen</translation>
    </message>
    <message>
        <source>In</source>
        <translation>In</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Ordner der Ergebnisse</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>Ordner der Ergebnisse wählen</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
    <message>
        <source>Layers in a window</source>
        <translation>Schichten je Fenster</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Ergebnisse in</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Wählen Sie mindestens ein Modell.</translation>
    </message>
    <message>
        <source>Layers in a window: numbers, such as 9 or 5, 9, 15.</source>
        <translation>Schichten je Fenster: Zahlen wie 9 oder 5, 9, 15.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Wählen Sie einen Ordner für die Ergebnisse.</translation>
    </message>
    <message>
        <source>Another experiment is under way: end it first.</source>
        <translation>Ein anderes Experiment läuft: Beenden Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1 The folder is there: what it holds of the same experiment is not computed again.</source>
        <translation>%1 Den Ordner gibt es schon: Was er vom selben Experiment enthält, wird nicht neu berechnet.</translation>
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
        <translation>%1 von %2 Prompts</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 ausgelassen</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 pro Sekunde</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>noch %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>noch %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>noch %1 h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>fertig: %1</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>Wie weit das Experiment ist</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>Sitzung ö&amp;ffnen …</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>Die &amp;letzte Sitzung öffnen</translation>
    </message>
    <message>
        <source>No session was opened or saved before</source>
        <translation>Bisher wurde keine Sitzung geöffnet oder gespeichert</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>Sitzung &amp;speichern</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Sitzung speichern &amp;unter …</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt verwendete öffnen</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Zuletzt verwendete öffnen</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 gespeichert</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>%1 wird geöffnet …</translation>
    </message>
    <message>
        <source>%1: stored results of %2</source>
        <translation>%1: gespeicherte Ergebnisse von %2</translation>
    </message>
    <message>
        <source>restore what was not saved</source>
        <translation>Ungespeichertes wiederherstellen</translation>
    </message>
    <message>
        <source>%1 is not the model that the session was made with: its stored results are not shown, and are computed anew</source>
        <translation>%1 ist nicht das Modell, mit dem die Sitzung entstand: Die gespeicherten Ergebnisse werden nicht gezeigt, sondern neu berechnet</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>%1 gespeichert ohne %n Ergebnis, für das kein Platz war</numerusform>
            <numerusform>%1 gespeichert ohne %n Ergebnisse, für die kein Platz war</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Follow the session&apos;s file</source>
        <translation>Sitzungsdatei &amp;verfolgen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened here, so stored results of %2 are shown: %3</source>
        <translation>%1 lässt sich hier nicht öffnen, daher werden gespeicherte Ergebnisse von %2 gezeigt: %3</translation>
    </message>
    <message>
        <source>There is no session file to follow yet: open or save one first</source>
        <translation>Es gibt noch keine Sitzungsdatei zum Verfolgen: Öffnen oder speichern Sie zuerst eine</translation>
    </message>
    <message>
        <source>Following %1: it is shown anew whenever somebody saves it</source>
        <translation>%1 wird verfolgt: Es wird neu gezeigt, sooft jemand es speichert</translation>
    </message>
    <message>
        <source>%1 was saved elsewhere. It is not shown, because there are unsaved changes here</source>
        <translation>%1 wurde anderswo gespeichert. Es wird nicht gezeigt, weil es hier ungespeicherte Änderungen gibt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Knöpfe</translation>
    </message>
    <message>
        <source>On all pages; your folders stay. Nothing is changed until you press OK.</source>
        <translation>Auf allen Seiten; Ihre Ordner bleiben. Nichts ändert sich, bis Sie OK drücken.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message>
        <source>%1 can&apos;t be read</source>
        <translation>%1 kann nicht gelesen werden</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Shift+L</source>
        <translation>Tasten wie Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected %3</source>
        <translation>%1 ist „%2“, erwartet wurde %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: settings last until the program ends</source>
        <translation>%1 kann nicht geschrieben werden: Einstellungen gelten bis zum Ende des Programms</translation>
    </message>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>Unbrauchbare Einstellungen werden durch ihre Vorgaben ersetzt: %1; und %n weitere</numerusform>
            <numerusform>Unbrauchbare Einstellungen werden durch ihre Vorgaben ersetzt: %1; und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that can&apos;t be used are replaced by their defaults: %1</source>
        <translation>Unbrauchbare Einstellungen werden durch ihre Vorgaben ersetzt: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SkippedModel</name>
    <message>
        <source>Line</source>
        <translation>Dateizeile</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum sie ausgelassen ist</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SpeakerWindow</name>
    <message>
        <source>Speaker – Mambascope</source>
        <translation>Vortrag – Mambascope</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>Notizen zum Vortrag</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · X: swap screens · S: this window · Esc: end</source>
        <translation>Pfeile oder Bild auf und Bild ab: Schritte · B: leer · 1, 2, 0: linkes, rechtes, beide Modelle · X: Bildschirme tauschen · S: dieses Fenster · Esc: Ende</translation>
    </message>
    <message>
        <source>No state has a name: the talk has no steps</source>
        <translation>Kein Zustand hat einen Namen: Der Vortrag hat keine Schritte</translation>
    </message>
    <message>
        <source>Before the first of %1 steps</source>
        <translation>Vor dem ersten von %1 Schritten</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message>
        <source>%1 · the room sees a blank screen</source>
        <translation>%1 · das Publikum sieht eine leere Leinwand</translation>
    </message>
    <message>
        <source>%1 · something was clicked since</source>
        <translation>%1 · seither wurde etwas angeklickt</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>Dies ist der letzte Schritt</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächster: %1</translation>
    </message>
    <message>
        <source>Since the start: %1</source>
        <translation>Seit Beginn: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StatusStrip</name>
    <message>
        <source>Device and time of the last runs</source>
        <translation>Gerät und Dauer der letzten Läufe</translation>
    </message>
    <message>
        <source>Check of the shown weights</source>
        <translation>Prüfung der gezeigten Gewichte</translation>
    </message>
    <message>
        <source>Check against float64</source>
        <translation>Vergleich mit float64</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>Woher die Zahlen kommen</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>Statustext</translation>
    </message>
    <message>
        <source>Layers per knockout, left model</source>
        <translation>Schichten je Knockout, linkes Modell</translation>
    </message>
    <message>
        <source>Layers per knockout, right model</source>
        <translation>Schichten je Knockout, rechtes Modell</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>Fenster %1</translation>
    </message>
    <message>
        <source>window %1 of %2</source>
        <translation>Fenster %1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>What knockouts do not remove</source>
        <translation>Was Knockouts nicht entfernen</translation>
    </message>
    <message>
        <source>What the pointer or the cursor is on</source>
        <translation>Worauf Zeiger oder Cursor steht</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StepPreview</name>
    <message>
        <source>Picture of the next step</source>
        <translation>Bild des nächsten Schritts</translation>
    </message>
    <message>
        <source>There is no next step</source>
        <translation>Es gibt keinen nächsten Schritt</translation>
    </message>
    <message>
        <source>No picture yet: this step was not computed</source>
        <translation>Noch kein Bild: Dieser Schritt wurde nicht berechnet</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SubjectListModel</name>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TokenStrip</name>
    <message>
        <source>Tokens of the prompt</source>
        <translation>Tokens des Prompts</translation>
    </message>
    <message>
        <source>token %1: %2</source>
        <translation>Token %1: %2</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>added by the tokenizer</source>
        <translation>vom Tokenizer hinzugefügt</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Scroll the tokens</source>
        <translation>Tokens rollen</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>und %n weiteres Token</numerusform>
            <numerusform>und %n weitere Tokens</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Subjekt</translation>
    </message>
    <message>
        <source>Added by the tokenizer</source>
        <translation>Vom Tokenizer hinzugefügt</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceBar</name>
    <message>
        <source>trace “%1” instead of the subject</source>
        <translation>„%1“ statt des Subjekts verfolgen</translation>
    </message>
    <message>
        <source>restore states</source>
        <translation>Zustände wiederherstellen</translation>
    </message>
    <message>
        <source>corrupt states</source>
        <translation>Zustände korrumpieren</translation>
    </message>
    <message>
        <source>trace windows of %1</source>
        <translation>in Fenstern von %1 verfolgen</translation>
    </message>
    <message>
        <source>trace noise on the subject</source>
        <translation>mit Rauschen auf dem Subjekt verfolgen</translation>
    </message>
    <message>
        <source>trace another subject</source>
        <translation>mit anderem Subjekt verfolgen</translation>
    </message>
    <message>
        <source>instead of the subject:</source>
        <translation>statt des Subjekts:</translation>
    </message>
    <message>
        <source>instead of %1:</source>
        <translation>statt %1:</translation>
    </message>
    <message>
        <source>The other run of causal tracing</source>
        <translation>Der andere Lauf des kausalen Tracings</translation>
    </message>
    <message>
        <source>Another subject, for the corrupted run</source>
        <translation>Ein anderes Subjekt, für den korrumpierten Lauf</translation>
    </message>
    <message>
        <source>another subject</source>
        <translation>anderes Subjekt</translation>
    </message>
    <message>
        <source>The corrupted run is the prompt with this subject. Subjects of the same relation that have another answer are in the list.</source>
        <translation>Der korrumpierte Lauf ist der Prompt mit diesem Subjekt. Subjekte derselben Relation, die eine andere Antwort haben, stehen in der Liste.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Instead of another subject, noise is added to the embeddings of the subject&apos;s tokens: so many times their standard deviation, mean of ten runs.</source>
        <translation>Statt eines anderen Subjekts wird Rauschen zu den Embeddings der Tokens des Subjekts addiert: so oft ihre Standardabweichung, Mittel aus zehn Läufen.</translation>
    </message>
    <message>
        <source>Noise, times the spread of the embeddings</source>
        <translation>Rauschen, Vielfaches der Streuung der Embeddings</translation>
    </message>
    <message>
        <source>The run that states are put into</source>
        <translation>Der Lauf, in den Zustände eingesetzt werden</translation>
    </message>
    <message>
        <source>Layers that are replaced together</source>
        <translation>Schichten, die zusammen ersetzt werden</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>Fenster von </translation>
    </message>
    <message>
        <source>So many layers are replaced together, of all states but h.</source>
        <translation>So viele Schichten werden zusammen ersetzt, bei allen Zuständen außer h.</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>wiederherstellen</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>korrumpieren</translation>
    </message>
    <message>
        <source>Clean states are put into the corrupted run: what brings the answer back?</source>
        <translation>Saubere Zustände werden in den korrumpierten Lauf eingesetzt: Was bringt die Antwort zurück?</translation>
    </message>
    <message>
        <source>Corrupted states are put into the clean run: what destroys the answer?</source>
        <translation>Korrumpierte Zustände werden in den sauberen Lauf eingesetzt: Was zerstört die Antwort?</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TracePanel</name>
    <message>
        <source>What is wrong with this causal tracing</source>
        <translation>Was an diesem kausalen Tracing nicht stimmt</translation>
    </message>
    <message>
        <source>Maps of causal tracing</source>
        <translation>Karten des kausalen Tracings</translation>
    </message>
    <message>
        <source>Both models</source>
        <translation>Beide Modelle</translation>
    </message>
    <message>
        <source>Type another subject above, or choose noise: then states of the clean run are put into the corrupted one.</source>
        <translation>Geben Sie oben ein anderes Subjekt ein, oder wählen Sie Rauschen: Dann werden Zustände des sauberen Laufs in den korrumpierten eingesetzt.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Markieren Sie das Subjekt: Ziehen Sie über seine Tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Noch kein Ergebnis</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>kein Abstand</translation>
    </message>
    <message>
        <source>%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)</source>
        <translation>%1, gepatcht: p(%2) = %3, zwischen %4 korrumpiert und %5 sauber (%6)</translation>
    </message>
    <message>
        <source>%1: p and p* are hardly apart, so shares of the way say little</source>
        <translation>%1: p und p* liegen kaum auseinander, also sagen Anteile am Weg wenig</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 with clean states put into the corrupted run · %2</source>
        <translation>%1 mit sauberen Zuständen im korrumpierten Lauf · %2</translation>
    </message>
    <message>
        <source>%1 with corrupted states put into the clean run · %2</source>
        <translation>%1 mit korrumpierten Zuständen im sauberen Lauf · %2</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that state replaced: the model&apos;s own probability, to rounding.</source>
        <translation>Jede Zelle ist ein eigener Lauf, in dem dieser Zustand ersetzt ist: die eigene Wahrscheinlichkeit des Modells, bis auf Rundung.</translation>
    </message>
    <message>
        <source>first-order</source>
        <translation>erste Ordnung</translation>
    </message>
    <message>
        <source>Dotted cells are first-order estimates from one backward pass; they are replaced as the exact ones come.</source>
        <translation>Gepunktete Zellen sind Schätzungen erster Ordnung aus einem Rückwärtslauf; sie werden ersetzt, sobald die exakten kommen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, at most %2 off</source>
        <translation>Schätzungen erster Ordnung: r = %1, höchstens %2 daneben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceView</name>
    <message>
        <source>token %1</source>
        <translation>Token %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>noch etwa %n s</numerusform>
            <numerusform>noch etwa %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Causal tracing, rows are tokens and columns are layers of each state</source>
        <translation>Kausales Tracing, Zeilen sind Tokens und Spalten sind Schichten jedes Zustands</translation>
    </message>
    <message>
        <source>Causal tracing of %1, rows are tokens and columns are layers of each state</source>
        <translation>Kausales Tracing von %1, Zeilen sind Tokens und Spalten sind Schichten jedes Zustands</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustPanel</name>
    <message>
        <source>measured errors</source>
        <translation>gemessene Fehler</translation>
    </message>
    <message>
        <source>a probe: the last token cut from all others, %1</source>
        <translation>Probe: das letzte Token von allen anderen getrennt, %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustSheet</name>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>Wie verlässlich die Zahlen sind</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Schicht</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Rundung</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::VerifyAction</name>
    <message>
        <source>&amp;Verify session</source>
        <translation>Sitzung &amp;prüfen</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 results</source>
        <translation>Prüfung: %1 von %2 Ergebnissen</translation>
    </message>
    <message>
        <source>There is no session file yet: save the session first, then it can be verified</source>
        <translation>Es gibt noch keine Sitzungsdatei: Speichern Sie zuerst die Sitzung, dann lässt sie sich prüfen</translation>
    </message>
    <message>
        <source>Verify session</source>
        <translation>Sitzung prüfen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewInfo</name>
    <message>
        <source>&amp;Attention</source>
        <translation>&amp;Aufmerksamkeit</translation>
    </message>
    <message>
        <source>P&amp;redictions</source>
        <translation>Vo&amp;rhersagen</translation>
    </message>
    <message>
        <source>&amp;Knockouts</source>
        <translation>&amp;Knockouts</translation>
    </message>
    <message>
        <source>Knockout &amp;map</source>
        <translation>Knockout-Ka&amp;rte</translation>
    </message>
    <message>
        <source>Information &amp;flow</source>
        <translation>&amp;Informationsfluss</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Verl&amp;ässlichkeit</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Verla&amp;uf</translation>
    </message>
    <message>
        <source>Two st&amp;ates</source>
        <translation>Z&amp;wei Zustände</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Datensatz</translation>
    </message>
    <message>
        <source>Res&amp;ults of experiments</source>
        <translation>Er&amp;gebnisse von Experimenten</translation>
    </message>
    <message>
        <source>&amp;Causal tracing</source>
        <translation>K&amp;ausales Tracing</translation>
    </message>
    <message>
        <source>Effects &amp;by path</source>
        <translation>Effekte &amp;je Pfad</translation>
    </message>
    <message>
        <source>Edit of a fact</source>
        <translation>Edit eines Fakts</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Lineare Relationen</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blockieren</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewKey</name>
    <message>
        <source>Knock out or restore the cell</source>
        <translation>Zelle ausschalten oder wiederherstellen</translation>
    </message>
    <message>
        <source>Choose what the cursor is on</source>
        <translation>Wählen, worauf der Cursor steht</translation>
    </message>
    <message>
        <source>The marked tokens are the subject</source>
        <translation>Die markierten Tokens sind das Subjekt</translation>
    </message>
    <message>
        <source>Knock out the token for all later ones</source>
        <translation>Token für alle späteren ausschalten</translation>
    </message>
    <message>
        <source>Move the cursor (with Shift: mark)</source>
        <translation>Cursor bewegen (mit Umschalt: markieren)</translation>
    </message>
    <message>
        <source>Move the cursor to an end (with Ctrl: to a corner)</source>
        <translation>Cursor an ein Ende bewegen (mit Strg: in eine Ecke)</translation>
    </message>
    <message>
        <source>Talk: next state</source>
        <translation>Vortrag: nächster Zustand</translation>
    </message>
    <message>
        <source>Talk: first or last state</source>
        <translation>Vortrag: erster oder letzter Zustand</translation>
    </message>
    <message>
        <source>Talk: blank screen</source>
        <translation>Vortrag: leere Leinwand</translation>
    </message>
    <message>
        <source>Talk: speaker&apos;s window</source>
        <translation>Vortrag: Fenster des Vortragenden</translation>
    </message>
    <message>
        <source>Talk: left, right or both models</source>
        <translation>Vortrag: linkes, rechtes oder beide Modelle</translation>
    </message>
    <message>
        <source>Talk: end</source>
        <translation>Vortrag: Ende</translation>
    </message>
    <message>
        <source>Remove the knockout from the list</source>
        <translation>Knockout aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Remove the state&apos;s name</source>
        <translation>Namen des Zustands entfernen</translation>
    </message>
    <message>
        <source>Move the cursor by a page</source>
        <translation>Cursor um eine Seite bewegen</translation>
    </message>
    <message>
        <source>Press what the cursor is on, as Space does</source>
        <translation>Drücken, worauf der Cursor steht, wie die Leertaste</translation>
    </message>
    <message>
        <source>Go to the next or previous part</source>
        <translation>Zum nächsten oder vorigen Teil gehen</translation>
    </message>
    <message>
        <source>Talk: previous state</source>
        <translation>Vortrag: voriger Zustand</translation>
    </message>
    <message>
        <source>Talk: swap the screens</source>
        <translation>Vortrag: Bildschirme tauschen</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowBody</name>
    <message>
        <source>Separator</source>
        <translation>Trennlinie</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experiment</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowDrops</name>
    <message>
        <source>%1 is neither a model&apos;s folder nor one of results: there is no config.json and no manifest.json in it</source>
        <translation>%1 ist weder ein Ordner eines Modells noch einer von Ergebnissen: Es ist keine config.json und keine manifest.json darin</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowLayout</name>
    <message>
        <source>Models</source>
        <translation>Modelle</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ZoomableView</name>
    <message>
        <source>Scroll across</source>
        <translation>Waagerecht rollen</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Senkrecht rollen</translation>
    </message>
</context>
</TS>
