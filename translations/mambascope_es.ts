<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>mean signed weight</source>
        <translation>peso medio con signo</translation>
    </message>
    <message>
        <source>mean weight over heads</source>
        <translation>peso medio de las cabezas</translation>
    </message>
    <message>
        <source>mean |weight|</source>
        <translation>|peso| medio</translation>
    </message>
    <message>
        <source>mean |weight|, row-normalised</source>
        <translation>|peso| medio, normalizado por fila</translation>
    </message>
    <message>
        <source>contribution norm</source>
        <translation>norma de la contribución</translation>
    </message>
    <message>
        <source>signed weight</source>
        <translation>peso con signo</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>peso</translation>
    </message>
    <message>
        <source>|weight|</source>
        <translation>|peso|</translation>
    </message>
    <message>
        <source>|weight|, row-normalised</source>
        <translation>|peso|, normalizado por fila</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>contribución</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>tercio lento</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>tercio medio</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>tercio rápido</translation>
    </message>
    <message>
        <source>channel %1: %2</source>
        <translation>canal %1: %2</translation>
    </message>
    <message>
        <source>head %1: %2</source>
        <translation>cabeza %1: %2</translation>
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
        <translation>media</translation>
    </message>
    <message>
        <source>The head&apos;s own softmax weights: with them the sum over the sources is the head&apos;s output.</source>
        <translation>Los pesos softmax propios de la cabeza: con ellos, la suma sobre las fuentes es la salida de la cabeza.</translation>
    </message>
    <message>
        <source>The mean over heads of exact softmax weights; single heads may differ.</source>
        <translation>La media sobre las cabezas de pesos softmax exactos; cabezas sueltas pueden diferir.</translation>
    </message>
    <message>
        <source>The head&apos;s own signed weights: with them the sum over the sources, and the skip term, is the head&apos;s output.</source>
        <translation>Los pesos con signo propios de la cabeza: con ellos, la suma sobre las fuentes, más el término de salto, es la salida de la cabeza.</translation>
    </message>
    <message>
        <source>The mean over heads of exact signed weights; heads of opposite sign cancel.</source>
        <translation>La media sobre las cabezas de pesos con signo exactos; las cabezas de signo opuesto se anulan.</translation>
    </message>
    <message>
        <source>magnitude</source>
        <translation>magnitud</translation>
    </message>
    <message>
        <source>Magnitudes of the head&apos;s exact weights, without signs.</source>
        <translation>Valores absolutos de los pesos exactos de la cabeza, sin signos.</translation>
    </message>
    <message>
        <source>The mean over heads of the magnitudes of exact weights, without signs.</source>
        <translation>La media sobre las cabezas de los valores absolutos de pesos exactos, sin signos.</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalizado</translation>
    </message>
    <message>
        <source>Magnitudes of exact weights, divided by the sum of their row: shares without signs, not the weights themselves.</source>
        <translation>Valores absolutos de pesos exactos, divididos por la suma de su fila: proporciones sin signos, no los pesos mismos.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norma</translation>
    </message>
    <message>
        <source>Norms of what each source adds to the output; what they add may cancel, so norms don&apos;t add up to the output&apos;s.</source>
        <translation>Normas de lo que cada fuente añade a la salida; lo que añaden puede anularse, así que las normas no suman la de la salida.</translation>
    </message>
    <message>
        <source>Measured on this prompt: the weights rebuild each layer&apos;s output to a relative error of %1 at most.</source>
        <translation>Medido en este prompt: los pesos reconstruyen la salida de cada capa con un error relativo de %1 como máximo.</translation>
    </message>
</context>
<context>
    <name>BlockDrawing</name>
    <message>
        <source>blocked layer</source>
        <translation>capa bloqueada</translation>
    </message>
    <message>
        <source>middle of the blocked layers</source>
        <translation>centro de las capas bloqueadas</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>cambio relativo de p</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Blocked how</source>
        <translation>Modo de bloqueo</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueado</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilidad antes</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>BlockText</name>
    <message>
        <source>knocked out</source>
        <translation>anulado</translation>
    </message>
    <message>
        <source>strictly knocked out</source>
        <translation>anulado, estricto</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens follow</source>
        <translation>%1 por su media, los demás tokens siguen</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens restored</source>
        <translation>%1 por su media, los demás tokens restaurados</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>texto incluido</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>aún no calculado</translation>
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
        <translation>predicciones</translation>
    </message>
    <message>
        <source>knockout map</source>
        <translation>mapa de knockout</translation>
    </message>
    <message>
        <source>information flow</source>
        <translation>flujo de información</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>atención</translation>
    </message>
    <message>
        <source>clean run, token %1</source>
        <translation>pasada limpia, token %1</translation>
    </message>
    <message>
        <source>knockout %1, token %2</source>
        <translation>knockout %1, token %2</translation>
    </message>
    <message>
        <source>layer %1, %2 ← %3</source>
        <translation>capa %1, %2 ← %3</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>pasada limpia</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>logits %1 σ (%2)</source>
        <translation>logits %1 σ (%2)</translation>
    </message>
    <message>
        <source>probabilities %1 (%2)</source>
        <translation>probabilidades %1 (%2)</translation>
    </message>
    <message>
        <source>relative %1 (%2)</source>
        <translation>relativo %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of the layer&apos;s largest (%2)</source>
        <translation>%1 del máximo de la capa (%2)</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with seed %3</source>
        <translation>%1 de %2, extraídos con la semilla %3</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>los %1, todos</translation>
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
        <translation>comparando con float64… %1 %</translation>
    </message>
    <message>
        <source>logits %1 σ</source>
        <translation>logits %1 σ</translation>
    </message>
    <message>
        <source>probabilities %1</source>
        <translation>probabilidades %1</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>atención %1</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Modelo izquierdo</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Modelo derecho</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en curso</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Seguido</translation>
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
        <translation>solo canales de decaimiento lento</translation>
    </message>
    <message>
        <source>slow-decay heads only</source>
        <translation>solo cabezas de decaimiento lento</translation>
    </message>
    <message>
        <source>middle-decay channels only</source>
        <translation>solo canales de decaimiento medio</translation>
    </message>
    <message>
        <source>middle-decay heads only</source>
        <translation>solo cabezas de decaimiento medio</translation>
    </message>
    <message>
        <source>fast-decay channels only</source>
        <translation>solo canales de decaimiento rápido</translation>
    </message>
    <message>
        <source>fast-decay heads only</source>
        <translation>solo cabezas de decaimiento rápido</translation>
    </message>
    <message>
        <source>channel %1 only</source>
        <translation>solo el canal %1</translation>
    </message>
    <message>
        <source>head %1 only</source>
        <translation>solo la cabeza %1</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>todos los canales</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>todas las cabezas</translation>
    </message>
</context>
<context>
    <name>DataActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>Open a data set first: an experiment runs over the rows shown</source>
        <translation>Abra primero un conjunto de datos: un experimento recorre las filas mostradas</translation>
    </message>
    <message>
        <source>R&amp;un an experiment…</source>
        <translation>Realizar un &amp;experimento…</translation>
    </message>
    <message>
        <source>run…</source>
        <translation>realizar…</translation>
    </message>
    <message>
        <source>&amp;Pause the experiment, or go on</source>
        <translation>Pausar el experimento, o &amp;seguir</translation>
    </message>
    <message>
        <source>pause or go on</source>
        <translation>pausar o seguir</translation>
    </message>
    <message>
        <source>&amp;End the experiment: what is done stays</source>
        <translation>Terminar el experimento: lo &amp;hecho se queda</translation>
    </message>
    <message>
        <source>end</source>
        <translation>terminar</translation>
    </message>
    <message>
        <source>Open resul&amp;ts…</source>
        <translation>Abrir resu&amp;ltados…</translation>
    </message>
    <message>
        <source>open…</source>
        <translation>abrir…</translation>
    </message>
    <message>
        <source>C&amp;lose the results</source>
        <translation>&amp;Cerrar los resultados</translation>
    </message>
    <message>
        <source>&amp;Open data set…</source>
        <translation>&amp;Abrir un conjunto de datos…</translation>
    </message>
    <message>
        <source>&amp;CounterFact: 21,919 prompts</source>
        <translation>CounterFact: 21 919 &amp;prompts</translation>
    </message>
    <message>
        <source>&amp;RELATIONS: the factual ones</source>
        <translation>&amp;RELATIONS: las fácticas</translation>
    </message>
    <message>
        <source>&amp;How it was understood, and lines left out…</source>
        <translation>Cómo se entendió, y líneas &amp;omitidas…</translation>
    </message>
    <message>
        <source>&amp;Filter the rows</source>
        <translation>&amp;Filtrar las filas</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>Mostrar &amp;todas las filas</translation>
    </message>
    <message>
        <source>&amp;Save the rows shown as a selection…</source>
        <translation>&amp;Guardar las filas mostradas como selección…</translation>
    </message>
    <message>
        <source>Ask both &amp;models about every row</source>
        <translation>Preguntar a ambos &amp;modelos por cada fila</translation>
    </message>
    <message>
        <source>ask models</source>
        <translation>preguntar a los modelos</translation>
    </message>
    <message>
        <source>Figure li&amp;ke a paper&apos;s…</source>
        <translation>F&amp;igura como la de un artículo…</translation>
    </message>
    <message>
        <source>figure…</source>
        <translation>figura…</translation>
    </message>
</context>
<context>
    <name>DatasetColumns</name>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>Más probable</translation>
    </message>
    <message>
        <source>row %1: %2 → %3</source>
        <translation>fila %1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 is right, p = %2</source>
        <translation>%1 acierta, p = %2</translation>
    </message>
    <message>
        <source>%1 says %2; the answer has rank %3, p = %4</source>
        <translation>%1 dice %2; la respuesta tiene el rango %3, p = %4</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked about it</source>
        <translation>no se puede preguntar a %1 por ella</translation>
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
            <numerusform>Se omite %Ln línea:</numerusform>
            <numerusform>Se omiten %Ln líneas:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 de %2 filas</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln fila</numerusform>
            <numerusform>%Ln filas</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujeto</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>respuesta</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>relación</translation>
    </message>
    <message>
        <source>template</source>
        <translation>plantilla</translation>
    </message>
    <message>
        <source>%1, selection “%2”</source>
        <translation>%1, selección «%2»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>%Ln línea omitida</numerusform>
            <numerusform>%Ln líneas omitidas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>Aún puede añadirse %Ln fila: todavía sin respuesta</numerusform>
            <numerusform>Aún pueden añadirse %Ln filas: todavía sin respuesta</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>aún leyendo</translation>
    </message>
    <message>
        <source>the file has more: the table shows its first %1, experiments read all</source>
        <translation>el archivo tiene más: la tabla muestra las primeras %1, los experimentos leen todas</translation>
    </message>
    <message>
        <source>%1 is right in %2 of %3</source>
        <translation>%1 acierta en %2 de %3</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>ambos en %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1: quedan %2 s</translation>
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
        <translation>se conservan además: %1</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>líneas JSON</translation>
    </message>
    <message>
        <source>CSV, fields end with %1</source>
        <translation>CSV, los campos terminan en %1</translation>
    </message>
    <message>
        <source>fields end with a tab</source>
        <translation>los campos terminan en un tabulador</translation>
    </message>
    <message>
        <source>relations with their templates and samples</source>
        <translation>relaciones con sus plantillas y ejemplos</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Follow an answer</source>
        <translation>Seguir una respuesta</translation>
    </message>
    <message>
        <source>Answer whose probability is followed (empty: each model&apos;s own):</source>
        <translation>Respuesta cuya probabilidad se sigue (vacío: la propia de cada modelo):</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Go to the &amp;prompt</source>
        <translation>Ir al &amp;prompt</translation>
    </message>
    <message>
        <source>Prompt &amp;gallery…</source>
        <translation>&amp;Galería de prompts…</translation>
    </message>
    <message>
        <source>Gallery ▾</source>
        <translation>Galería ▾</translation>
    </message>
    <message>
        <source>&amp;Follow an answer…</source>
        <translation>&amp;Seguir una respuesta…</translation>
    </message>
    <message>
        <source>Guess the &amp;subject again</source>
        <translation>A&amp;divinar el sujeto de nuevo</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>A&amp;justes…</translation>
    </message>
</context>
<context>
    <name>EditCharts</name>
    <message>
        <source>decay</source>
        <translation>decaimiento</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>−ln p of the new object</source>
        <translation>−ln p del objeto nuevo</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>step of the optimiser</source>
        <translation>paso del optimizador</translation>
    </message>
    <message>
        <source>layer that is edited</source>
        <translation>capa editada</translation>
    </message>
    <message>
        <source>score, %</source>
        <translation>puntuación, %</translation>
    </message>
</context>
<context>
    <name>EditFigure</name>
    <message>
        <source>p(%1), the new object</source>
        <translation>p(%1), el objeto nuevo</translation>
    </message>
    <message>
        <source>p(%1), the true one</source>
        <translation>p(%1), el verdadero</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>antes de la edición</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>después</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimizador</translation>
    </message>
    <message>
        <source>Scores by layer</source>
        <translation>Puntuaciones por capa</translation>
    </message>
</context>
<context>
    <name>EditPaint</name>
    <message>
        <source>%1 (per cent) · %2</source>
        <translation>%1 (por ciento) · %2</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>p(%1), new</source>
        <translation>p(%1), nuevo</translation>
    </message>
    <message>
        <source>p(%1), true</source>
        <translation>p(%1), verdadero</translation>
    </message>
</context>
<context>
    <name>EditShownWords</name>
    <message>
        <source>rewrite</source>
        <translation>reescritura</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>paráfrasis</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>vecino</translation>
    </message>
    <message>
        <source>; now it is the top answer</source>
        <translation>; ahora es la respuesta más probable</translation>
    </message>
    <message>
        <source>; it is no longer the top answer</source>
        <translation>; ya no es la respuesta más probable</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 %4, %5 %6%7</source>
        <translation>%1 «%2»: %3 %4, %5 %6%7</translation>
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
        <translation>aún sin valor</translation>
    </message>
    <message>
        <source>%1, edited in layer %2: %3</source>
        <translation>%1, editado en la capa %2: %3</translation>
    </message>
    <message>
        <source>%1 of layer %2</source>
        <translation>%1 de la capa %2</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>cada capa</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>New object, before</source>
        <translation>Objeto nuevo, antes</translation>
    </message>
    <message>
        <source>New object, after</source>
        <translation>Objeto nuevo, después</translation>
    </message>
    <message>
        <source>True object, before</source>
        <translation>Objeto verdadero, antes</translation>
    </message>
    <message>
        <source>True object, after</source>
        <translation>Objeto verdadero, después</translation>
    </message>
    <message>
        <source>Top answer, before</source>
        <translation>Respuesta más probable, antes</translation>
    </message>
    <message>
        <source>Top answer, after</source>
        <translation>Respuesta más probable, después</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
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
        <translation>Decaimiento</translation>
    </message>
    <message>
        <source>Probability in the contexts</source>
        <translation>Probabilidad en los contextos</translation>
    </message>
    <message>
        <source>Norm of the shift</source>
        <translation>Norma del desplazamiento</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>%1 of layer %2: %3 → %4</source>
        <translation>%1 de la capa %2: %3 → %4</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Type a prompt, or choose one from the gallery</source>
        <translation>Escriba un prompt o elija uno de la galería</translation>
    </message>
    <message>
        <source>The subject “%1” is not in the prompt; drag over tokens to mark it</source>
        <translation>El sujeto «%1» no está en el prompt; arrastre sobre los tokens para marcarlo</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>no se puede leer %1: %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>no se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16</source>
        <translation>%1 contiene pesos cuantizados (%2); use el modelo en fp32, fp16 o bf16</translation>
    </message>
    <message>
        <source>%1 does not fit its config.json: %2</source>
        <translation>%1 no concuerda con su config.json: %2</translation>
    </message>
    <message>
        <source>There is no model “%1”; looked for %2</source>
        <translation>No hay ningún modelo «%1»; se buscó %2</translation>
    </message>
    <message>
        <source>%1: %2 is not supported; supported are %3</source>
        <translation>%1: %2 no se admite; se admiten %3</translation>
    </message>
    <message>
        <source>Device %1 can&apos;t be used: %2</source>
        <translation>No se puede usar el dispositivo %1: %2</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>El dispositivo %1 falló: %2</translation>
    </message>
    <message>
        <source>%1 “%2”: expected %3</source>
        <translation>%1 «%2»: se esperaba %3</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long, and %3 reads at most %2; shorten it</source>
        <translation>El prompt mide %1 bytes y %3 lee %2 como máximo; acórtelo</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens long, and %3 takes at most %2; shorten it</source>
        <translation>El prompt tiene %1 tokens y %3 admite %2 como máximo; acórtelo</translation>
    </message>
    <message>
        <source>The role “%1” needs a subject; drag over tokens to mark it</source>
        <translation>El papel «%1» necesita un sujeto; arrastre sobre los tokens para marcarlo</translation>
    </message>
    <message>
        <source>Knockout “%1”: expected %3 at byte %2</source>
        <translation>Knockout «%1»: se esperaba %3 en el byte %2</translation>
    </message>
    <message>
        <source>%1: there is no token %2; the prompt has %3 tokens, counted from 0</source>
        <translation>%1: no hay token %2; el prompt tiene %3 tokens, contados desde 0</translation>
    </message>
    <message>
        <source>%1: there is no layer %2; the model has %3, counted from 0</source>
        <translation>%1: no hay capa %2; el modelo tiene %3, contadas desde 0</translation>
    </message>
    <message>
        <source>%1: there is no head %2; each layer has %3, counted from 0</source>
        <translation>%1: no hay cabeza %2; cada capa tiene %3, contadas desde 0</translation>
    </message>
    <message>
        <source>%1: there is no channel %2; each layer has %3, counted from 0</source>
        <translation>%1: no hay canal %2; cada capa tiene %3, contados desde 0</translation>
    </message>
    <message>
        <source>A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2</source>
        <translation>Una ventana de %1 capas no cabe; el modelo tiene %2 capas, así que elija de 1 a %2</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist</source>
        <translation>%1 no existe</translation>
    </message>
    <message>
        <source>%1 was changed, shortened or lost while it was in use; the next request loads the model again</source>
        <translation>%1 fue cambiado, acortado o se perdió mientras estaba en uso; la próxima petición carga el modelo de nuevo</translation>
    </message>
    <message>
        <source>%1: %2: expected %3</source>
        <translation>%1: %2: se esperaba %3</translation>
    </message>
    <message>
        <source>%1 has no tensor “%2” of shape %3, which its config.json asks for</source>
        <translation>%1 no tiene un tensor «%2» de forma %3, que pide su config.json</translation>
    </message>
    <message>
        <source>%1: tensor “%2” is %3, expected %4</source>
        <translation>%1: el tensor «%2» es %3, se esperaba %4</translation>
    </message>
    <message>
        <source>%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed</source>
        <translation>%1: el tensor «%2» contiene NaN o infinito; el archivo está dañado o falló su entrenamiento</translation>
    </message>
    <message>
        <source>%1: models of type “%2” are not supported; supported are %3</source>
        <translation>%1: los modelos de tipo «%2» no se admiten; se admiten %3</translation>
    </message>
    <message>
        <source>%1 has no tokenizer.json; looked for %2; put one there, or choose one</source>
        <translation>%1 no tiene tokenizer.json; se buscó %2; ponga uno ahí o elija uno</translation>
    </message>
    <message>
        <source>%1: out of memory during: %2</source>
        <translation>%1: memoria agotada durante: %2</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory on %3, where only %4 are free; try %5</source>
        <translation>%1 necesita %2 de memoria en %3, donde solo hay %4 libres; pruebe %5</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Error desconocido</translation>
    </message>
    <message>
        <source>Cancelled; “Compute again” in the Models menu starts it anew</source>
        <translation>Cancelado; «Volver a calcular» en el menú Modelos lo empieza de nuevo</translation>
    </message>
    <message>
        <source>Patch “%1”: expected %3 at byte %2</source>
        <translation>Parche «%1»: se esperaba %3 en el byte %2</translation>
    </message>
</context>
<context>
    <name>EstimateCheck</name>
    <message>
        <source>at most %1 off (%2)</source>
        <translation>a lo sumo %1 de diferencia (%2)</translation>
    </message>
    <message>
        <source>first-order estimates: %1</source>
        <translation>estimaciones de primer orden: %1</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, %2</source>
        <translation>estimaciones de primer orden: r = %1, %2</translation>
    </message>
</context>
<context>
    <name>FactActions</name>
    <message>
        <source>linear relation of %1</source>
        <translation>relación lineal de %1</translation>
    </message>
    <message>
        <source>block by means of %1</source>
        <translation>bloquear con las medias de %1</translation>
    </message>
    <message>
        <source>open facts…</source>
        <translation>abrir hechos…</translation>
    </message>
    <message>
        <source>Block by the means of a te&amp;xt…</source>
        <translation>Bloquear con las medias de un te&amp;xto…</translation>
    </message>
    <message>
        <source>text…</source>
        <translation>texto…</translation>
    </message>
    <message>
        <source>statistics…</source>
        <translation>estadísticas…</translation>
    </message>
    <message>
        <source>&amp;Open facts of a relation…</source>
        <translation>Abrir los &amp;hechos de una relación…</translation>
    </message>
    <message>
        <source>Block by the &amp;means in a file of statistics…</source>
        <translation>Bloquear con las medias de un archivo de esta&amp;dísticas…</translation>
    </message>
</context>
<context>
    <name>FactsDrawing</name>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objeto</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <translation>%1, lineal</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Model&apos;s answer</source>
        <translation>Respuesta del modelo</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>Su probabilidad</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Linear answer</source>
        <translation>Respuesta lineal</translation>
    </message>
    <message>
        <source>Probability of the linear answer</source>
        <translation>Probabilidad de la respuesta lineal</translation>
    </message>
    <message>
        <source>Linear answer right</source>
        <translation>Respuesta lineal correcta</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Exported %1</source>
        <translation>%1 exportado</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>Exportar &amp;figura…</translation>
    </message>
    <message>
        <source>set up for a figure like %1</source>
        <translation>preparar para una figura como %1</translation>
    </message>
</context>
<context>
    <name>FigureExportText</name>
    <message>
        <source>Reading %1</source>
        <translation>Leyendo %1</translation>
    </message>
    <message>
        <source>Writing the folder</source>
        <translation>Escribiendo la carpeta</translation>
    </message>
</context>
<context>
    <name>FigureFilesText</name>
    <message>
        <source>No pgfplots source: the figure has more than %1 cells, which TeX can&apos;t hold; use the PDF</source>
        <translation>Sin fuente pgfplots: la figura tiene más de %1 celdas, y TeX no las admite; use el PDF</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>Dibujando %1</translation>
    </message>
    <message>
        <source>Making the numbers and sources of %1</source>
        <translation>Generando los números y las fuentes de %1</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF</source>
        <translation>Los finales de línea de este prompt se cambiaron de CR LF a LF; la línea de órdenes conserva CR LF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>&amp;Exportar imagen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
</context>
<context>
    <name>FileChooserText</name>
    <message>
        <source>Open session</source>
        <translation>Abrir sesión</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Guardar sesión</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exportar imagen</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Imágenes (*.png)</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>Abrir la carpeta de un modelo</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>Elegir un tokenizador</translation>
    </message>
    <message>
        <source>Tokenizers (*.json)</source>
        <translation>Tokenizadores (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Cambios sin guardar</translation>
    </message>
    <message>
        <source>This session is not saved.</source>
        <translation>Esta sesión no está guardada.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 tiene cambios sin guardar.</translation>
    </message>
    <message>
        <source>Discard closes the window and loses them.</source>
        <translation>Descartar cierra la ventana y los pierde.</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope *.json)</source>
        <translation>Sesiones (*.mambascope *.json)</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope)</source>
        <translation>Sesiones (*.mambascope)</translation>
    </message>
    <message>
        <source>Choose a folder for figures</source>
        <translation>Elegir una carpeta para figuras</translation>
    </message>
    <message>
        <source>Open data set</source>
        <translation>Abrir conjunto de datos</translation>
    </message>
    <message>
        <source>Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</source>
        <translation>Conjuntos de datos y selecciones (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Guardar selección</translation>
    </message>
    <message>
        <source>Selections (*.selection.json)</source>
        <translation>Selecciones (*.selection.json)</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Abrir resultados</translation>
    </message>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Elegir una carpeta para los resultados</translation>
    </message>
    <message>
        <source>Export the edit as a file</source>
        <translation>Exportar la edición como archivo</translation>
    </message>
    <message>
        <source>Edits (*.safetensors)</source>
        <translation>Ediciones (*.safetensors)</translation>
    </message>
    <message>
        <source>Name a new folder for the edited checkpoint</source>
        <translation>Dar nombre a una carpeta nueva para el checkpoint editado</translation>
    </message>
    <message>
        <source>Name a new folder for the adapter</source>
        <translation>Dar nombre a una carpeta nueva para el adaptador</translation>
    </message>
    <message>
        <source>Open the facts of a relation</source>
        <translation>Abrir los hechos de una relación</translation>
    </message>
    <message>
        <source>Facts (*.json)</source>
        <translation>Hechos (*.json)</translation>
    </message>
    <message>
        <source>Choose a text whose tokens&apos; means are taken</source>
        <translation>Elegir un texto sobre cuyos tokens se toman las medias</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textos (*.txt)</translation>
    </message>
    <message>
        <source>Open statistics with means</source>
        <translation>Abrir estadísticas con medias</translation>
    </message>
    <message>
        <source>Statistics (*.safetensors)</source>
        <translation>Estadísticas (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Guardar figura</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>Figuras (*.pdf *.svg *.png)</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>and, or, or the end</source>
        <translation>and, or o el final</translation>
    </message>
    <message>
        <source>a condition such as rank(MODEL) &lt;= 3 or relation = P103</source>
        <translation>una condición como rank(MODEL) &lt;= 3 o relation = P103</translation>
    </message>
    <message>
        <source>rank, probability or known before a model in brackets</source>
        <translation>rank, probability o known delante de un modelo entre paréntesis</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>el nombre de un modelo</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ o in</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;= behind a number</source>
        <translation>=, !=, &lt;, &lt;=, &gt; o &gt;= después de un número</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>un número o un texto</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un número</translation>
    </message>
    <message>
        <source>first or later</source>
        <translation>first o later</translation>
    </message>
    <message>
        <source>at most 64 brackets and nots within each other</source>
        <translation>como máximo 64 paréntesis y not anidados</translation>
    </message>
    <message>
        <source>a name, a number, an operator, or quotes around a text with other characters</source>
        <translation>un nombre, un número, un operador, o comillas alrededor de un texto con otros caracteres</translation>
    </message>
    <message>
        <source>a second &quot; to close the one</source>
        <translation>un segundo signo &quot; que cierre el primero</translation>
    </message>
    <message>
        <source>a second &apos; to close the one</source>
        <translation>un segundo signo &apos; que cierre el primero</translation>
    </message>
    <message>
        <source>At the end of the filter, expected: %1</source>
        <translation>Al final del filtro se espera: %1</translation>
    </message>
    <message>
        <source>At character %1 of the filter, expected: %2</source>
        <translation>En el carácter %1 del filtro se espera: %2</translation>
    </message>
    <message>
        <source>The data has no column “%1”</source>
        <translation>Los datos no tienen ninguna columna «%1»</translation>
    </message>
    <message>
        <source>No row of the data has the relation “%1”</source>
        <translation>Ninguna fila de los datos tiene la relación «%1»</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>ventana, de la primera a la última</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>cambio relativo de p</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Flujo de información hacia el último token, por ventana de capas</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilidad previa</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilidad</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profundidad</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The gallery holds no prompts.</source>
        <translation>La galería no contiene prompts.</translation>
    </message>
    <message>
        <source>Gallery entry %1 needs a prompt and a relation.</source>
        <translation>La entrada %1 de la galería necesita un prompt y una relación.</translation>
    </message>
    <message>
        <source>The gallery is not valid JSON: %1 at byte %2.</source>
        <translation>La galería no es JSON válido: %1 en el byte %2.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>source token</source>
        <translation>token fuente</translation>
    </message>
    <message>
        <source>query token</source>
        <translation>token de consulta</translation>
    </message>
</context>
<context>
    <name>HeatmapTable</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>Capa %1: %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Query position</source>
        <translation>Posición de la consulta</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Token de consulta</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Posición de la fuente</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Token fuente</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Anulado</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>Mark a state A and another one B first</source>
        <translation>Marque primero un estado A y otro B</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>Po&amp;ner nombre a este estado…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Poner nombre…</translation>
    </message>
    <message>
        <source>Named state one place &amp;earlier in the talk</source>
        <translation>Estado con nombre un puesto an&amp;tes en la charla</translation>
    </message>
    <message>
        <source>Named state one place &amp;later in the talk</source>
        <translation>&amp;Estado con nombre un puesto después en la charla</translation>
    </message>
    <message>
        <source>Mark the state &amp;A</source>
        <translation>Marcar el estado &amp;A</translation>
    </message>
    <message>
        <source>Mark the state &amp;B</source>
        <translation>Mar&amp;car el estado B</translation>
    </message>
    <message>
        <source>Fl&amp;ip between the states A and B</source>
        <translation>A&amp;lternar entre los estados A y B</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Alternar</translation>
    </message>
    <message>
        <source>%1 states have names, and there can&apos;t be more: remove a name first</source>
        <translation>%1 estados tienen nombre y no puede haber más: quite primero un nombre</translation>
    </message>
    <message>
        <source>Re&amp;move the state&apos;s name</source>
        <translation>&amp;Quitar el nombre del estado</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n estado</numerusform>
            <numerusform>%n estados</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>start</source>
        <translation>inicio</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>inicio: %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>«%1»: %2</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>estado actual</translation>
    </message>
    <message>
        <source>start of a branch</source>
        <translation>inicio de una rama</translation>
    </message>
    <message>
        <source>marked A</source>
        <translation>marcado A</translation>
    </message>
    <message>
        <source>marked B</source>
        <translation>marcado B</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>con notas</translation>
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
        <translation>activar «%1»</translation>
    </message>
    <message>
        <source>switch off “%1”</source>
        <translation>desactivar «%1»</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore the cell</source>
        <translation>An&amp;ular o restaurar la celda</translation>
    </message>
    <message>
        <source>&amp;Clear knockouts</source>
        <translation>&amp;Borrar los knockouts</translation>
    </message>
    <message>
        <source>clear all</source>
        <translation>borrar todo</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>borrar los knockouts</translation>
    </message>
    <message>
        <source>Clicks act on &amp;both models</source>
        <translation>Los clics actúan sobre ambos &amp;modelos</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>enlazados</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>sin enlazar</translation>
    </message>
    <message>
        <source>Str&amp;ict: also cut the convolution</source>
        <translation>&amp;Estricto: cortar también la convolución</translation>
    </message>
    <message>
        <source>Knock out in &amp;all layers</source>
        <translation>Anular en &amp;todas las capas</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>todas las capas</translation>
    </message>
    <message>
        <source>knock out in all layers</source>
        <translation>anular en todas las capas</translation>
    </message>
    <message>
        <source>knock out in windows</source>
        <translation>anular por ventanas</translation>
    </message>
    <message>
        <source>C&amp;entre windows on the layer</source>
        <translation>&amp;Centrar las ventanas en la capa</translation>
    </message>
    <message>
        <source>centre windows</source>
        <translation>centrar las ventanas</translation>
    </message>
    <message>
        <source>align windows at their start</source>
        <translation>alinear las ventanas al inicio</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centradas</translation>
    </message>
    <message>
        <source>start-aligned</source>
        <translation>alineadas al inicio</translation>
    </message>
    <message>
        <source>Block last token ← &amp;subject</source>
        <translation>Bloquear último token ← &amp;sujeto</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>bloquear último token ← sujeto</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>Bloquear último token ← &amp;relación</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>bloquear último token ← relación</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>Bloquear último token ← &amp;primer token</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>bloquear último token ← primer token</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>&amp;Bloquear último token ← contexto (antes del sujeto)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>bloquear último token ← contexto</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>estricto</translation>
    </message>
    <message>
        <source>Take back all patc&amp;hes</source>
        <translation>&amp;Retirar todos los parches</translation>
    </message>
    <message>
        <source>take back all patches</source>
        <translation>retirar todos los parches</translation>
    </message>
    <message>
        <source>Causal &amp;tracing with another subject…</source>
        <translation>Rastre&amp;o causal con otro sujeto…</translation>
    </message>
    <message>
        <source>Statistics for means of the left model…</source>
        <translation>Estadísticas para las medias del modelo izquierdo…</translation>
    </message>
    <message>
        <source>Statistics for means of the right model…</source>
        <translation>Estadísticas para las medias del modelo derecho…</translation>
    </message>
    <message>
        <source>means from %1</source>
        <translation>medias de %1</translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message>
        <source>all layers</source>
        <translation>todas las capas</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>capas %1</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (izquierda)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (derecha)</translation>
    </message>
    <message>
        <source>⟨start⟩</source>
        <translation>⟨inicio⟩</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨fin⟩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>solo modelo izquierdo</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>solo modelo derecho</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n par</numerusform>
            <numerusform>%n pares</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Idioma del &amp;escritorio</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Idioma</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>capas %1</translation>
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
        <translation>fidelidad</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>causalidad</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>por azar</translation>
    </message>
    <message>
        <source>layer of the subject&apos;s state</source>
        <translation>capa del estado del sujeto</translation>
    </message>
    <message>
        <source>singular values of J</source>
        <translation>valores singulares de J</translation>
    </message>
    <message>
        <source>share of facts</source>
        <translation>proporción de hechos</translation>
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
        <translation>%1 · %2, la mejor</translation>
    </message>
    <message>
        <source>%1 %2; by chance %3</source>
        <translation>%1 %2; por azar %3</translation>
    </message>
</context>
<context>
    <name>LreTable</name>
    <message>
        <source>singular value</source>
        <translation>valor singular</translation>
    </message>
    <message>
        <source>%1: by layer</source>
        <translation>%1: por capa</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>%1: proporciones</translation>
    </message>
    <message>
        <source>share</source>
        <translation>proporción</translation>
    </message>
    <message>
        <source>%1: singular values</source>
        <translation>%1: valores singulares</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>valores singulares</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rango</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Proporción</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correctas</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>De</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Por azar</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Índice</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Valor singular</translation>
    </message>
</context>
<context>
    <name>LreWords</name>
    <message>
        <source>%1, right</source>
        <translation>%1, correcta</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1, incorrecta</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>los embeddings</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>none to count</source>
        <translation>ninguno que contar</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 de %3)</translation>
    </message>
    <message>
        <source>faithfulness %1</source>
        <translation>fidelidad %1</translation>
    </message>
    <message>
        <source>causality %1</source>
        <translation>causalidad %1</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>por azar %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1 → %2: %3 says %4; linear from %5 %6, p = %7</source>
        <translation>%1 → %2: %3 dice %4; lineal (%5): %6, p = %7</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Query position</source>
        <translation>Posición de la consulta</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Token de consulta</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Posición de la fuente</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Token fuente</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilidad previa</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Probabilidad posterior</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Change of probability</source>
        <translation>Cambio de probabilidad</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
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
        <translation>ventana</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>capas</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>compute with %1</source>
        <translation>calcular con %1</translation>
    </message>
    <message>
        <source>Begin prompts &amp;as the tokenizer says</source>
        <translation>Empezar los prompts &amp;como indique el tokenizador</translation>
    </message>
    <message>
        <source>Begin prompts with a &amp;BOS token</source>
        <translation>Empezar los prompts con un token &amp;BOS</translation>
    </message>
    <message>
        <source>Begin prompts with &amp;nothing before them</source>
        <translation>Empezar los prompts &amp;sin nada delante</translation>
    </message>
    <message>
        <source>Open &amp;left model&apos;s folder…</source>
        <translation>Abrir la carpeta del modelo &amp;izquierdo…</translation>
    </message>
    <message>
        <source>Open &amp;right model&apos;s folder…</source>
        <translation>Abrir la carpeta del modelo &amp;derecho…</translation>
    </message>
    <message>
        <source>Choose l&amp;eft model&apos;s tokenizer…</source>
        <translation>Elegir el tokenizador del modelo i&amp;zquierdo…</translation>
    </message>
    <message>
        <source>Choose r&amp;ight model&apos;s tokenizer…</source>
        <translation>Elegir el tokenizador del modelo de&amp;recho…</translation>
    </message>
    <message>
        <source>the fastest device</source>
        <translation>el dispositivo más rápido</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>la CPU</translation>
    </message>
    <message>
        <source>the first GPU</source>
        <translation>la primera GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exacto)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>&amp;Volver a calcular</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>Co&amp;mparar con float64</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (probabilidades con un 0,6 % de margen)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (probabilidades con un 9 % de margen)</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>the second GPU</source>
        <translation>la segunda GPU</translation>
    </message>
</context>
<context>
    <name>ModelChoiceText</name>
    <message>
        <source>needs %1</source>
        <translation>necesita %1</translation>
    </message>
    <message>
        <source>needs %1 of %2 free</source>
        <translation>necesita %1 de %2 libres</translation>
    </message>
    <message>
        <source>needs %1, only %2 free</source>
        <translation>necesita %1, solo %2 libres</translation>
    </message>
    <message>
        <source>%1 · %2 layers · %3 · %4</source>
        <translation>%1 · %2 capas · %3 · %4</translation>
    </message>
    <message>
        <source>with a BOS token</source>
        <translation>con un token BOS</translation>
    </message>
    <message>
        <source>with nothing before them</source>
        <translation>sin nada delante</translation>
    </message>
    <message>
        <source>as the tokenizer says</source>
        <translation>como indique el tokenizador</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 mM</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
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
        <translation>nuevo</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>sin valor</translation>
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
        <translation>mayor de %1 × %2</translation>
    </message>
    <message>
        <source>every cell shows the largest of %1 × %2</source>
        <translation>cada celda muestra el mayor de %1 × %2</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>About Mambascope</source>
        <translation>Acerca de Mambascope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Live knockout explorer for Mamba and transformer language models.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</source>
        <translation>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Explorador en vivo de knockouts para modelos de lenguaje Mamba y transformer.&lt;br&gt;Software libre bajo la GNU GPL, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>Capa &amp;siguiente</translation>
    </message>
    <message>
        <source>Pre&amp;vious layer</source>
        <translation>Capa &amp;anterior</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>Ventana más &amp;ancha</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>&amp;Ventana más estrecha</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>Cancelar la carga o soltar el token &amp;fijado</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>Una sola escala de color &amp;para ambas matrices</translation>
    </message>
    <message>
        <source>Layout E&amp;xplore</source>
        <translation>Disposición E&amp;xplorar</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>Disposición &amp;Barrido: mapas grandes</translation>
    </message>
    <message>
        <source>Lay&amp;out Present: one model, large type</source>
        <translation>Disposición Presentar: un modelo, letra &amp;grande</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>&amp;Buscar en todas las acciones…</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>&amp;Acerca de Mambascope</translation>
    </message>
    <message>
        <source>&amp;Present the named states</source>
        <translation>Prese&amp;ntar los estados con nombre</translation>
    </message>
    <message>
        <source>Search all actions  %1</source>
        <translation>Buscar en todas las acciones  %1</translation>
    </message>
    <message>
        <source>Layout Data set: prompts and results lar&amp;ge</source>
        <translation>Disposición Datos: prompts &amp;y resultados en grande</translation>
    </message>
    <message>
        <source>Layout Causal tracing: both runs and their maps large</source>
        <translation>Disposición Rastreo causal: ambas pasadas y sus mapas en grande</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n capa</numerusform>
            <numerusform>%n capas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFormat</name>
    <message>
        <source>ACL, one column</source>
        <translation>ACL, una columna</translation>
    </message>
    <message>
        <source>ACL, both columns</source>
        <translation>ACL, ambas columnas</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICML, one column</source>
        <translation>ICML, una columna</translation>
    </message>
    <message>
        <source>ICML, both columns</source>
        <translation>ICML, ambas columnas</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AAAI, one column</source>
        <translation>AAAI, una columna</translation>
    </message>
    <message>
        <source>AAAI, both columns</source>
        <translation>AAAI, ambas columnas</translation>
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
        <translation>Diapositivas</translation>
    </message>
    <message>
        <source>a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX&apos;s) or 234bp</source>
        <translation>una longitud como 3.25in, 8.4cm, 84mm, 234.9pt (los de LaTeX) o 234bp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Anchura y tamaño de letra propios</translation>
    </message>
    <message>
        <source>a font that is installed, or none for %1</source>
        <translation>una fuente instalada, o ninguna para %1</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>residual</source>
        <translation>flujo residual</translation>
    </message>
    <message>
        <source>input of the convolution</source>
        <translation>entrada de la convolución</translation>
    </message>
    <message>
        <source>all that a token hands on</source>
        <translation>todo lo que un token transmite</translation>
    </message>
    <message>
        <source>output of the convolution</source>
        <translation>salida de la convolución</translation>
    </message>
    <message>
        <source>output of the SSM</source>
        <translation>salida del SSM</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>compuerta</translation>
    </message>
    <message>
        <source>output of the layer</source>
        <translation>salida de la capa</translation>
    </message>
    <message>
        <source>output of the attention</source>
        <translation>salida de la atención</translation>
    </message>
    <message>
        <source>output of the MLP</source>
        <translation>salida del MLP</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>estado recurrente</translation>
    </message>
    <message>
        <source>memory of the convolution</source>
        <translation>memoria de la convolución</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>restaurado: %1</translation>
    </message>
    <message>
        <source>corrupted in %1</source>
        <translation>corrompido: %1</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>solo modelo izquierdo</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>solo modelo derecho</translation>
    </message>
    <message>
        <source>waits for another run</source>
        <translation>espera otra pasada</translation>
    </message>
    <message>
        <source>no such token in the other run</source>
        <translation>no hay tal token en la otra pasada</translation>
    </message>
    <message>
        <source>off</source>
        <translation>desactivado</translation>
    </message>
    <message>
        <source>noise of %1 times the embeddings&apos; spread on the subject</source>
        <translation>ruido en el sujeto, %1 veces la desviación típica de los embeddings</translation>
    </message>
    <message>
        <source>noise of %1 on the subject</source>
        <translation>ruido de %1 en el sujeto</translation>
    </message>
    <message>
        <source>“%1” instead of the subject</source>
        <translation>«%1» en vez del sujeto</translation>
    </message>
    <message>
        <source>set to its mean in %1</source>
        <translation>puesto a su media: %1</translation>
    </message>
    <message>
        <source>set to zero in %1</source>
        <translation>puesto a cero: %1</translation>
    </message>
</context>
<context>
    <name>PathChart</name>
    <message>
        <source>layer whose h is restored</source>
        <translation>capa cuyo h se restaura</translation>
    </message>
    <message>
        <source>recovery; above a bar: what went through its state</source>
        <translation>recuperación; sobre una barra: lo que pasó por su estado</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 seccionado</translation>
    </message>
    <message>
        <source>share of p − p*</source>
        <translation>proporción de p − p*</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>efecto</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%1 (the subject&apos;s last token)</source>
        <translation>%1 (último token del sujeto)</translation>
    </message>
    <message>
        <source>%1 (the last token)</source>
        <translation>%1 (último token)</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 seccionado</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>recuperación</translation>
    </message>
    <message>
        <source>%1, %2, layer %3</source>
        <translation>%1, %2, capa %3</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1: sin valor</translation>
    </message>
    <message>
        <source>restoring h brings %1 to %2 (%3)</source>
        <translation>restaurar h lleva %1 a %2 (%3)</translation>
    </message>
    <message>
        <source>%1 severed %2, so %3 went through it</source>
        <translation>con %1 seccionado %2, así que %3 pasó por ahí</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Severed</source>
        <translation>Seccionado</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Probabilidad, limpia</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Probabilidad, corrompida</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Probabilidad, parcheada</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Efecto indirecto</translation>
    </message>
    <message>
        <source>Went through it</source>
        <translation>Pasó por el estado</translation>
    </message>
</context>
<context>
    <name>PredictionTable</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Siguientes tokens más probables</translation>
    </message>
    <message>
        <source>Token number</source>
        <translation>Número del token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Seguido</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilidad previa</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Probabilidad posterior</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
</context>
<context>
    <name>PredictionText</name>
    <message>
        <source>%1 is not among the most probable tokens</source>
        <translation>%1 no está entre los tokens más probables</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 de %2 a %3, %4</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>ha salido</translation>
    </message>
</context>
<context>
    <name>PromptHint</name>
    <message>
        <source>Both models know this: %1.</source>
        <translation>Ambos modelos lo saben: %1.</translation>
    </message>
    <message>
        <source>Only %1 knows this: %2.</source>
        <translation>Solo %1 lo sabe: %2.</translation>
    </message>
    <message>
        <source>Neither model knows this: %1.</source>
        <translation>Ningún modelo lo sabe: %1.</translation>
    </message>
    <message>
        <source>Both models say %1.</source>
        <translation>Ambos modelos dicen %1.</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1 dice %2, %3 dice %4.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>“%1”, place %2 of %3</source>
        <translation>«%1», aparición %2 de %3</translation>
    </message>
    <message>
        <source>No subject found: drag over tokens to mark it.</source>
        <translation>No se encontró sujeto: arrastre sobre los tokens para marcarlo.</translation>
    </message>
    <message>
        <source>Subject: %1 (marked; %2).</source>
        <translation>Sujeto: %1 (marcado; %2).</translation>
    </message>
    <message>
        <source>guess again</source>
        <translation>adivinar de nuevo</translation>
    </message>
    <message>
        <source>Subject: %1 (drag over tokens to change).</source>
        <translation>Sujeto: %1 (arrastre sobre los tokens para cambiarlo).</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>omitirlo</translation>
    </message>
    <message>
        <source>The space at the end is left out (%1).</source>
        <translation>El espacio final se omite (%1).</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>conservarlo</translation>
    </message>
    <message>
        <source>“%1” is several tokens; its first one is scored.</source>
        <translation>«%1» son varios tokens; se evalúa el primero.</translation>
    </message>
    <message>
        <source>Following %1 (%2).</source>
        <translation>Se sigue %1 (%2).</translation>
    </message>
    <message>
        <source>each model&apos;s own answer</source>
        <translation>la respuesta propia de cada modelo</translation>
    </message>
    <message>
        <source>Following “%1”; maps and flow keep to %2.</source>
        <translation>Se sigue «%1»; los mapas y el flujo siguen con %2.</translation>
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
        <translation>un espacio</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>un tabulador</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>un salto de línea</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>un retorno de carro</translation>
    </message>
    <message>
        <source>a no-break space (U+00A0)</source>
        <translation>un espacio duro (U+00A0)</translation>
    </message>
    <message>
        <source>white space (%1)</source>
        <translation>un carácter de espacio (%1)</translation>
    </message>
    <message>
        <source>a character that can&apos;t be seen (%1)</source>
        <translation>un carácter invisible (%1)</translation>
    </message>
    <message>
        <source>The prompt ends in %1, which is kept: most words that come next would bring a space of their own, so the answer can change</source>
        <translation>El prompt termina en %1, que se conserva: la mayoría de las palabras siguientes traerían su propio espacio, así que la respuesta puede cambiar</translation>
    </message>
    <message>
        <source>The prompt begins with %1, which is kept: its first word can be another token than without it</source>
        <translation>El prompt empieza con %1, que se conserva: su primera palabra puede ser otro token que sin ello</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>El prompt tiene %n espacio en el byte %1, que se conserva</numerusform>
            <numerusform>El prompt tiene %n espacios seguidos en el byte %1, que se conservan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>El prompt tiene %n retorno de carro (los finales de línea de Windows son CR LF), que se conserva como carácter propio</numerusform>
            <numerusform>El prompt tiene %n retornos de carro (los finales de línea de Windows son CR LF), que se conservan como caracteres propios</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD</source>
        <translation>El prompt no es UTF-8 en el byte %1; lo dañado se lee como U+FFFD</translation>
    </message>
    <message>
        <source>The prompt has %1 at byte %2. It is kept: a model reads it as a character of its own, not as a plain space</source>
        <translation>El prompt tiene %1 en el byte %2. Se conserva: un modelo lo lee como un carácter propio, no como un espacio simple</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>El prompt tiene %1 en el byte %2, y %n carácter más de este tipo. Se conservan: un modelo lee cada uno como un carácter propio, no como un espacio simple</numerusform>
            <numerusform>El prompt tiene %1 en el byte %2, y %n caracteres más de este tipo. Se conservan: un modelo lee cada uno como un carácter propio, no como un espacio simple</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationGrid</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultChartText</name>
    <message>
        <source>%1 − %2, same prompts</source>
        <translation>%1 − %2, mismos prompts</translation>
    </message>
</context>
<context>
    <name>ResultStyles</name>
    <message>
        <source>before the subject</source>
        <translation>antes del sujeto</translation>
    </message>
    <message>
        <source>subject but its last token</source>
        <translation>sujeto sin su último token</translation>
    </message>
    <message>
        <source>subject&apos;s last token</source>
        <translation>último token del sujeto</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>después del sujeto</translation>
    </message>
    <message>
        <source>without the slow third</source>
        <translation>sin el tercio lento</translation>
    </message>
    <message>
        <source>without the middle third</source>
        <translation>sin el tercio medio</translation>
    </message>
    <message>
        <source>without the fast third</source>
        <translation>sin el tercio rápido</translation>
    </message>
    <message>
        <source>without the context-dependent two thirds (slow and middle)</source>
        <translation>sin los dos tercios dependientes del contexto (lento y medio)</translation>
    </message>
    <message>
        <source>without the context-independent two thirds (middle and fast)</source>
        <translation>sin los dos tercios independientes del contexto (medio y rápido)</translation>
    </message>
    <message>
        <source>without any</source>
        <translation>sin ninguno</translation>
    </message>
    <message>
        <source>relative change of the answer&apos;s probability</source>
        <translation>cambio relativo de la probabilidad de la respuesta</translation>
    </message>
    <message>
        <source>change of the answer&apos;s probability</source>
        <translation>cambio de la probabilidad de la respuesta</translation>
    </message>
    <message>
        <source>answers that are still the likeliest token</source>
        <translation>respuestas que siguen siendo el token más probable</translation>
    </message>
</context>
<context>
    <name>ResultTableText</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Cabezas</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Anulado</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>Place on the axis</source>
        <translation>Lugar en el eje</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Límite inferior</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Límite superior</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
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
        <translation>sujeto al inicio</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujeto después</translation>
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
        <translation>fila %1, %2 → %3: %4, %5, %6</translation>
    </message>
    <message>
        <source>%1 − %2 at depth %3: %4</source>
        <translation>%1 − %2 a la profundidad %3: %4</translation>
    </message>
    <message>
        <source>%1 of %2 dots a window, evenly by rank</source>
        <translation>%1 de %2 puntos por ventana, repartidos por rango</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln prompt</numerusform>
            <numerusform>%Ln prompts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>windows of %n layers</source>
        <translation>
            <numerusform>ventanas de %n capa</numerusform>
            <numerusform>ventanas de %n capas</numerusform>
        </translation>
    </message>
    <message>
        <source>bands: 95 % by bootstrap over relations</source>
        <translation>bandas: 95 % por bootstrap sobre relaciones</translation>
    </message>
    <message>
        <source>bands: 95 % by Student&apos;s t</source>
        <translation>bandas: 95 % por la t de Student</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>%Ln valor atípico: prompts lejos de la mitad central, donde la media es más fuerte</numerusform>
            <numerusform>%Ln valores atípicos: prompts lejos de la mitad central, donde la media es más fuerte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>sujeto</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>relación</translation>
    </message>
    <message>
        <source>last</source>
        <translation>último</translation>
    </message>
    <message>
        <source>first</source>
        <translation>primero</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexto</translation>
    </message>
    <message>
        <source>start token</source>
        <translation>token inicial</translation>
    </message>
    <message>
        <source>end token</source>
        <translation>token final</translation>
    </message>
    <message>
        <source>all</source>
        <translation>todos</translation>
    </message>
    <message>
        <source>relation and last</source>
        <translation>relación y último</translation>
    </message>
    <message>
        <source>last of subject</source>
        <translation>último del sujeto</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>después del sujeto</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>%Ln fila: la que muestra la tabla del conjunto de datos.</numerusform>
            <numerusform>%Ln filas: las que muestra la tabla del conjunto de datos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un número entero de %1 a %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>one line of text</source>
        <translation>una línea de texto</translation>
    </message>
    <message>
        <source>a list of files or folders</source>
        <translation>una lista de archivos o carpetas</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light o dark</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda o cuda:N</translation>
    </message>
    <message>
        <source>fp32, tf32 or bf16</source>
        <translation>fp32, tf32 o bf16</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un número de %1 a %2</translation>
    </message>
    <message>
        <source>files by the names of models</source>
        <translation>archivos por nombres de modelos</translation>
    </message>
    <message>
        <source>a value that the program wrote itself</source>
        <translation>un valor escrito por el propio programa</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Knocked out in the left model: %1</source>
        <translation>Anulado en el modelo izquierdo: %1</translation>
    </message>
    <message>
        <source>Knocked out in the right model: %1</source>
        <translation>Anulado en el modelo derecho: %1</translation>
    </message>
    <message>
        <source>Knocked out: %1</source>
        <translation>Anulado: %1</translation>
    </message>
    <message>
        <source>Followed answer: %1</source>
        <translation>Respuesta seguida: %1</translation>
    </message>
    <message>
        <source>Followed token: %1</source>
        <translation>Token seguido: %1</translation>
    </message>
    <message>
        <source>Nothing is knocked out</source>
        <translation>Nada está anulado</translation>
    </message>
    <message>
        <source>Patched: %1, %2</source>
        <translation>Parcheado: %1, %2</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>Otra pasada: %1</translation>
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
            <numerusform>La convolución (anchura %1) aún pasa un token %n posición adelante</numerusform>
            <numerusform>La convolución (anchura %1) aún pasa un token %n posiciones adelante</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights rebuild the layer&apos;s output (error %1)</source>
        <translation>Los pesos reconstruyen la salida de la capa (error %1)</translation>
    </message>
    <message>
        <source>Strict: the convolution (width %1) is also cut</source>
        <translation>Estricto: también se corta la convolución (anchura %1)</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Larger type</source>
        <translation>Letra más grande</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Letra más pequeña</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>Letra de tamaño normal</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>T&amp;ema del sistema</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>Tema &amp;claro</translation>
    </message>
    <message>
        <source>Dark th&amp;eme</source>
        <translation>Tema &amp;oscuro</translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message>
        <source>%1 has no such token</source>
        <translation>%1 no tiene ese token</translation>
    </message>
    <message>
        <source>part of %1 in %2</source>
        <translation>parte de %1 en %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>%n token en %1: %2</numerusform>
            <numerusform>%n tokens en %1: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDrawing</name>
    <message>
        <source>clean</source>
        <translation>limpia</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>corrompida</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profundidad</translation>
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
        <translation>Modelo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Position in the clean run</source>
        <translation>Posición en la pasada limpia</translation>
    </message>
    <message>
        <source>Token of the clean run</source>
        <translation>Token de la pasada limpia</translation>
    </message>
    <message>
        <source>Position in the corrupted run</source>
        <translation>Posición en la pasada corrompida</translation>
    </message>
    <message>
        <source>Token of the corrupted run</source>
        <translation>Token de la pasada corrompida</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Ventana</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Primera capa</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Última capa</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Probabilidad, limpia</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Probabilidad, corrompida</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Probabilidad, parcheada</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Efecto indirecto</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exacto</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profundidad</translation>
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
        <translation>Probabilidad, estimación de primer orden</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>restoring %1 brings %2 from %3 back to %4</source>
        <translation>restaurar %1 lleva %2 de %3 de vuelta a %4</translation>
    </message>
    <message>
        <source>corrupting %1 brings %2 from %3 to %4</source>
        <translation>corromper %1 lleva %2 de %3 a %4</translation>
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
        <translation>%1 · ventanas de %2</translation>
    </message>
    <message>
        <source>the first %1 tokens are the same in both runs</source>
        <translation>los primeros %1 tokens son iguales en ambas pasadas</translation>
    </message>
    <message>
        <source>%1 is the same in both runs</source>
        <translation>%1 es igual en ambas pasadas</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 de %2 en %3</translation>
    </message>
    <message>
        <source>%1: not computed yet</source>
        <translation>%1: aún sin calcular</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1: sin valor</translation>
    </message>
    <message>
        <source>%1; a first-order estimate</source>
        <translation>%1; una estimación de primer orden</translation>
    </message>
    <message>
        <source>%1; first-order estimate %2</source>
        <translation>%1; estimación de primer orden %2</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>%1: la convolución corta (anchura %2) aún lleva un token cortado a su vecino de la derecha, y con él a la consulta.</numerusform>
            <numerusform>%1: la convolución corta (anchura %2) aún lleva un token cortado a sus %n vecinos de la derecha, y con ellos a la consulta.</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>approximate (%1)</source>
        <translation>aproximado (%1)</translation>
    </message>
    <message>
        <source>Computed in %1, which has changed probabilities by up to %2 where it was measured; fp32 is exact to rounding.</source>
        <translation>Calculado en %1, que cambió probabilidades hasta en %2 donde se midió; fp32 es exacto salvo redondeo.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>guardado</translation>
    </message>
    <message>
        <source>From a session file, not computed here: device %1, program %2, time %3.</source>
        <translation>De un archivo de sesión, no calculado aquí: dispositivo %1, programa %2, hora %3.</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>%1 That is more than rounding explains (%2): don&apos;t rely on these numbers.</source>
        <translation>%1 Es más de lo que explica el redondeo (%2): no se fíe de estos números.</translation>
    </message>
    <message>
        <source>Measured on this prompt: a full run gives the same probabilities to a relative error of %1.</source>
        <translation>Medido en este prompt: una pasada completa da las mismas probabilidades con un error relativo de %1.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token.</source>
        <translation>%1: estricto corta también lo que la convolución corta trae de un token cortado.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token; the cut token&apos;s own step still sets how much of earlier ones is left.</source>
        <translation>%1: estricto corta también lo que la convolución corta trae de un token cortado; el paso propio del token cortado aún fija cuánto queda de los anteriores.</translation>
    </message>
    <message>
        <source>Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with strict, a difference of %4.</source>
        <translation>Medido en este prompt: con los knockouts actuales, p(%1) es %2, y %3 con estricto, una diferencia de %4.</translation>
    </message>
    <message>
        <source>There is no room to draw every cell: %1. The largest magnitude is shown, with its sign; zoom in to see each cell.</source>
        <translation>No hay sitio para dibujar cada celda: %1. Se muestra el mayor valor absoluto, con su signo; amplíe para ver cada celda.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token, and its own step: nothing of it reaches the query in these layers.</source>
        <translation>%1: estricto corta también lo que la convolución corta trae de un token cortado, y su paso propio: nada de él llega a la consulta en estas capas.</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>%1 is not loaded yet</source>
        <translation>%1 aún no está cargado</translation>
    </message>
    <message>
        <source>%1 is a model of the family %2</source>
        <translation>%1 es un modelo de la familia %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguna</translation>
    </message>
    <message>
        <source>The files of %1 have no fingerprint</source>
        <translation>Los archivos de %1 no tienen huella</translation>
    </message>
    <message>
        <source>The files of %1 have the fingerprint %2; other files have another one</source>
        <translation>Los archivos de %1 tienen la huella %2; otros archivos tienen otra</translation>
    </message>
    <message>
        <source>%1 does not come from a hub cache, so it has no revision</source>
        <translation>%1 no viene de una caché de hub, así que no tiene revisión</translation>
    </message>
    <message>
        <source>%1 is revision %2</source>
        <translation>%1 es la revisión %2</translation>
    </message>
    <message>
        <source>%1, %2 M parameters</source>
        <translation>%1, %2 M de parámetros</translation>
    </message>
    <message>
        <source>The weights of %1 are stored as %2</source>
        <translation>Los pesos de %1 están guardados como %2</translation>
    </message>
    <message>
        <source>%1 has computed nothing yet</source>
        <translation>%1 aún no ha calculado nada</translation>
    </message>
    <message>
        <source>%1 was computed on %2</source>
        <translation>%1 se calculó en %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>What computed %1 is not known</source>
        <translation>No se sabe qué calculó %1</translation>
    </message>
    <message>
        <source>%1 was computed by Mambascope %2 with %3</source>
        <translation>%1 fue calculado por Mambascope %2 con %3</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>midiendo…</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>Se está midiendo %1</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>No se pudo medir %1: %2</translation>
    </message>
    <message>
        <source>%1, more than rounding (%2)</source>
        <translation>%1, más que el redondeo (%2)</translation>
    </message>
    <message>
        <source>That is more than rounding explains (%1): don&apos;t rely on these numbers.</source>
        <translation>Es más de lo que explica el redondeo (%1): no se fíe de estos números.</translation>
    </message>
    <message>
        <source>error %1, largest in layer %2</source>
        <translation>error %1, el mayor en la capa %2</translation>
    </message>
    <message>
        <source>the weights of the attention form rebuild what the recurrence (in a transformer: plain attention) gives, to a relative error of %1 at most, in layer %2.</source>
        <translation>los pesos de la forma de atención reconstruyen lo que da la recurrencia (en un transformer: la atención ordinaria), con un error relativo de %1 como máximo, en la capa %2.</translation>
    </message>
    <message>
        <source>the present knockouts</source>
        <translation>los knockouts actuales</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>error %1</translation>
    </message>
    <message>
        <source>error %1 (%2)</source>
        <translation>error %1 (%2)</translation>
    </message>
    <message>
        <source>computing only what changes gives the probabilities of a full run to a relative error of %1, clean and under %2.</source>
        <translation>calcular solo lo que cambia da las probabilidades de una pasada completa con un error relativo de %1, limpia y con cortes (%2).</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>sin convolución</translation>
    </message>
    <message>
        <source>%1 has no short convolution, so nothing leaks past a cut</source>
        <translation>%1 no tiene convolución corta, así que nada se fuga más allá de un corte</translation>
    </message>
    <message>
        <source>nothing is knocked out</source>
        <translation>nada está anulado</translation>
    </message>
    <message>
        <source>Nothing is knocked out in %1, so nothing leaks</source>
        <translation>Nada está anulado en %1, así que nada se fuga</translation>
    </message>
    <message>
        <source>not defined for some heads</source>
        <translation>no definido para algunas cabezas</translation>
    </message>
    <message>
        <source>%1: all heads share the convolution, so strict, and with it what leaks, is only defined where knockouts cut all heads</source>
        <translation>%1: todas las cabezas comparten la convolución, así que estricto, y con ello lo que se fuga, solo está definido donde los knockouts cortan todas las cabezas</translation>
    </message>
    <message>
        <source>p(%1) %2, strict %3: %4</source>
        <translation>p(%1) %2, estricto %3: %4</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Familia</translation>
    </message>
    <message>
        <source>Attention form</source>
        <translation>Forma de atención</translation>
    </message>
    <message>
        <source>Partial recompute</source>
        <translation>Recálculo parcial</translation>
    </message>
    <message>
        <source>Convolution leak</source>
        <translation>Fuga por la convolución</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculado en</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Pesos</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Huella</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Revisión</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>dudoso</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
</context>
<context>
    <name>ValueAxis</name>
    <message>
        <source>depth of the window, from the first to the last</source>
        <translation>profundidad de la ventana, de la primera a la última</translation>
    </message>
    <message>
        <source>first layer of the window</source>
        <translation>primera capa de la ventana</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>obsoleto</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>can&apos;t be computed again: %1</source>
        <translation>no se puede volver a calcular: %1</translation>
    </message>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>igual, %n número</numerusform>
            <numerusform>igual, %n números</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at %1</source>
        <translation>difiere en %1</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ, by %3 at most (relative: %4), at %5</source>
        <translation>difieren %1 de %2 números, en %3 como máximo (relativo: %4), en %5</translation>
    </message>
    <message>
        <source>The session holds no results</source>
        <translation>La sesión no contiene resultados</translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>El resultado (%n) salió igual, hasta el último bit</numerusform>
            <numerusform>Los %n resultados salieron iguales, hasta el último bit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>%n resultado difiere, en %1 como máximo</numerusform>
            <numerusform>%n resultados difieren, en %1 como máximo</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>%n resultado no se puede volver a calcular</numerusform>
            <numerusform>%n resultados no se pueden volver a calcular</numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s files are different: %1 then, %2 now</source>
        <translation>Los archivos del modelo son otros: %1 entonces, %2 ahora</translation>
    </message>
    <message>
        <source>The precision is different: %1 then, %2 now</source>
        <translation>La precisión es otra: %1 entonces, %2 ahora</translation>
    </message>
    <message>
        <source>The device is different: %1 then, %2 now</source>
        <translation>El dispositivo es otro: %1 entonces, %2 ahora</translation>
    </message>
    <message>
        <source>The processor is different: %1 then, %2 now</source>
        <translation>El procesador es otro: %1 entonces, %2 ahora</translation>
    </message>
    <message>
        <source>The library is different: %1 then, %2 now</source>
        <translation>La biblioteca es otra: %1 entonces, %2 ahora</translation>
    </message>
    <message>
        <source>The program is different: %1 then, %2 now</source>
        <translation>El programa es otro: %1 entonces, %2 ahora</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>%n resultado difiere, pero en ningún número: en textos o en cuántos números hay</numerusform>
            <numerusform>%n resultados difieren, pero en ningún número: en textos o en cuántos números hay</numerusform>
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
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precisión</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Editar</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modelos</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>E&amp;xperimentos</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ay&amp;uda</translation>
    </message>
    <message>
        <source>Experiments over the rows shown</source>
        <translation>Experimentos sobre las filas mostradas</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Datos</translation>
    </message>
</context>
<context>
    <name>WindowModelText</name>
    <message>
        <source>the command line&apos;s options</source>
        <translation>las opciones de la línea de órdenes</translation>
    </message>
</context>
<context>
    <name>ZoomActions</name>
    <message>
        <source>Zoom matrix in</source>
        <translation>Ampliar la matriz</translation>
    </message>
    <message>
        <source>Zoom matrix out</source>
        <translation>Reducir la matriz</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Mostrar toda la matriz</translation>
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
        <translation>%1 para %2 ya lo usa %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::AttentionPanel</name>
    <message>
        <source>Loading the model…</source>
        <translation>Cargando el modelo…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>capa %1 · %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::Autosave</name>
    <message>
        <source>Unsaved work can&apos;t be backed up: %1</source>
        <translation>No se puede hacer copia de lo que no está guardado: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BadgeLabel</name>
    <message>
        <source>How exact %1 is</source>
        <translation>Exactitud: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlankCover</name>
    <message>
        <source>Blank screen</source>
        <translation>Pantalla vacía</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockBar</name>
    <message>
        <source>block tokens: %1</source>
        <translation>bloquear tokens: %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloquear %1</translation>
    </message>
    <message>
        <source>block by means of the bundled text</source>
        <translation>bloquear con las medias del texto incluido</translation>
    </message>
    <message>
        <source>block windows of %1</source>
        <translation>bloquear por ventanas de %1</translation>
    </message>
    <message>
        <source>means of the bundled text</source>
        <translation>medias del texto incluido</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>medias de %1</translation>
    </message>
    <message>
        <source>means in %1</source>
        <translation>medias en %1</translation>
    </message>
    <message>
        <source>How token sets are blocked</source>
        <translation>Cómo se bloquean los conjuntos de tokens</translation>
    </message>
    <message>
        <source>mean, others follow</source>
        <translation>media, los demás siguen</translation>
    </message>
    <message>
        <source>mean, others restored</source>
        <translation>media, los demás restaurados</translation>
    </message>
    <message>
        <source>knockout</source>
        <translation>knockout</translation>
    </message>
    <message>
        <source>strict knockout</source>
        <translation>knockout estricto</translation>
    </message>
    <message>
        <source>What the tokens hand on becomes its mean over a text; all else follows. As the paper&apos;s text has it.</source>
        <translation>Lo que los tokens transmiten pasa a ser su media sobre un texto; todo lo demás sigue. Así lo dice el texto del artículo.</translation>
    </message>
    <message>
        <source>The same, and in the window what every other token but the last hands on is as in the clean run. As the paper&apos;s code has it.</source>
        <translation>Lo mismo, y en la ventana lo que transmite cualquier otro token salvo el último es como en la pasada limpia. Así lo hace el código del artículo.</translation>
    </message>
    <message>
        <source>The tokens are cut from all later ones. The short convolution leaks.</source>
        <translation>Los tokens se cortan de todos los posteriores. La convolución corta tiene fugas.</translation>
    </message>
    <message>
        <source>The same, and nothing of them passes by the convolution or the step.</source>
        <translation>Lo mismo, y nada de ellos pasa por la convolución ni por el paso.</translation>
    </message>
    <message>
        <source>Way of blocking</source>
        <translation>Modo de bloqueo</translation>
    </message>
    <message>
        <source>State that is replaced by its mean</source>
        <translation>Estado que se reemplaza por su media</translation>
    </message>
    <message>
        <source>Where means come from</source>
        <translation>De dónde vienen las medias</translation>
    </message>
    <message>
        <source>The buttons beside the title open a text or a file of statistics.</source>
        <translation>Los botones junto al título abren un texto o un archivo de estadísticas.</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>ventanas de </translation>
    </message>
    <message>
        <source>Layers that are blocked together</source>
        <translation>Capas que se bloquean juntas</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>detener</translation>
    </message>
    <message>
        <source>Stop computing blocked token sets</source>
        <translation>Detener el cálculo de conjuntos de tokens bloqueados</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Detener. «Volver a calcular» en el menú Modelos lo empieza de nuevo.</translation>
    </message>
    <message>
        <source>token sets</source>
        <translation>conjuntos de tokens</translation>
    </message>
    <message>
        <source>Which token sets are blocked: each has a curve of its own.</source>
        <translation>Qué conjuntos de tokens se bloquean: cada uno tiene su propia curva.</translation>
    </message>
    <message>
        <source>Token sets that are blocked</source>
        <translation>Conjuntos de tokens que se bloquean</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockPanel</name>
    <message>
        <source>What is wrong with this blocking</source>
        <translation>Qué falla en este bloqueo</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>%1 is no state-space model and has no state that tokens hand on: its tokens are knocked out instead</source>
        <translation>%1 no es un modelo de espacio de estados y no tiene ningún estado que los tokens transmitan: en su lugar se anulan sus tokens</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>change of %1 · windows of %2</source>
        <translation>cambio de %1 · ventanas de %2</translation>
    </message>
    <message>
        <source>%1 · means of %2</source>
        <translation>%1 · medias: %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those tokens blocked: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Cada punto es una pasada propia con esos tokens bloqueados: la probabilidad del propio modelo, salvo redondeo. Las líneas solo unen puntos.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockView</name>
    <message>
        <source>Blocked token sets, change of the answer by window of layers</source>
        <translation>Conjuntos de tokens bloqueados, cambio de la respuesta por ventana de capas</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>cambio de la probabilidad de la respuesta seguida</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>queda %n s aprox.</numerusform>
            <numerusform>quedan %n s aprox.</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>fila %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Filtrar acciones</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Acciones</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Ninguna acción coincide.</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>Buscar en todas las acciones</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, action %2 of %3</source>
        <translation>%1, acción %2 de %3</translation>
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
        <translation>respuesta seguida</translation>
    </message>
    <message>
        <source>%1: not known, because it is not among the most probable tokens</source>
        <translation>%1: desconocido, porque no está entre los tokens más probables</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonPanel</name>
    <message>
        <source>Probabilities in A and B</source>
        <translation>Probabilidades en A y B</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 marks a state A, %2 another one B; %3 flips between them.</source>
        <translation>%1 marca un estado A, %2 otro B; %3 alterna entre ellos.</translation>
    </message>
    <message>
        <source>A state could not be computed: go there to see why.</source>
        <translation>No se pudo calcular un estado: vaya a él para ver por qué.</translation>
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
        <translation>Probabilidades del propio modelo en cada uno de los dos estados, salvo redondeo.</translation>
    </message>
    <message>
        <source>The numbers are still being computed.</source>
        <translation>Los números aún se están calculando.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CutHeadsMenu</name>
    <message>
        <source>What knockouts, map and flow cut</source>
        <translation>Lo que cortan los knockouts, el mapa y el flujo</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>anular %1</translation>
    </message>
    <message>
        <source>knockouts: %1</source>
        <translation>knockouts: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DataBench</name>
    <message>
        <source>open row %1</source>
        <translation>abrir la fila %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetBar</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Qué falla en el filtro</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Qué filas se muestran</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>Conditions joined by and, or, not and parentheses.
Of a model: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Of a row: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, and every other column.</source>
        <translation>Condiciones unidas por and, or, not y paréntesis.
De un modelo: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
De una fila: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot; y cualquier otra columna.</translation>
    </message>
    <message>
        <source>Where the subject stands</source>
        <translation>Dónde está el sujeto</translation>
    </message>
    <message>
        <source>subject anywhere</source>
        <translation>sujeto en cualquier lugar</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>sujeto al inicio</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujeto después</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muestra</translation>
    </message>
    <message>
        <source>Rows in the sample</source>
        <translation>Filas de la muestra</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>todas las filas</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Semilla</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>Semilla de la muestra</translation>
    </message>
    <message>
        <source>Filter: known(demo-mamba2) and not relation = P103</source>
        <translation>Filtro: known(demo-mamba2) and not relation = P103</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetDetails</name>
    <message>
        <source>there is neither a prompt nor a template</source>
        <translation>no hay ni prompt ni plantilla</translation>
    </message>
    <message>
        <source>the subject is missing</source>
        <translation>falta el sujeto</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>falta la respuesta</translation>
    </message>
    <message>
        <source>the subject “%1” is not in the prompt</source>
        <translation>el sujeto «%1» no está en el prompt</translation>
    </message>
    <message>
        <source>the subject “%1” stands in the prompt several times, and no template tells which</source>
        <translation>el sujeto «%1» está varias veces en el prompt, y ninguna plantilla dice cuál es</translation>
    </message>
    <message>
        <source>the template “%1” must hold {} exactly once</source>
        <translation>la plantilla «%1» debe contener {} exactamente una vez</translation>
    </message>
    <message>
        <source>the prompt is not the template with the subject in it</source>
        <translation>el prompt no es la plantilla con el sujeto dentro</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>igual que la línea %1</translation>
    </message>
    <message>
        <source>a quote opens here and never closes</source>
        <translation>aquí se abre una comilla que nunca se cierra</translation>
    </message>
    <message>
        <source>There is no row that can be used.</source>
        <translation>No hay ninguna fila utilizable.</translation>
    </message>
    <message>
        <source>First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”</source>
        <translation>Primera fila, línea %1: prompt «%2», sujeto «%3», respuesta «%4», relación «%5»</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>Líneas omitidas</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>línea %1: %2</translation>
    </message>
    <message>
        <source>How %1 was understood</source>
        <translation>Cómo se entendió %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No line is left out.</source>
        <translation>No se omite ninguna línea.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 Se listan las primeras %2.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetModel</name>
    <message>
        <source>%1, right</source>
        <translation>%1, correcto</translation>
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
        <translation>Qué falla en el conjunto de datos</translation>
    </message>
    <message>
        <source>Prompts of the data set</source>
        <translation>Prompts del conjunto de datos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own (JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped here, too.</source>
        <translation>Abra un conjunto de datos: CounterFact o RELATIONS desde el menú Datos, o un archivo propio (líneas JSON, CSV o TSV con las columnas prompt, subject y answer). También puede soltar aquí un archivo.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Fila</translation>
    </message>
    <message>
        <source>Make it the prompt</source>
        <translation>Usarlo como prompt</translation>
    </message>
    <message>
        <source>Only the chosen rows</source>
        <translation>Solo las filas elegidas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockArea</name>
    <message>
        <source>Models and views</source>
        <translation>Modelos y vistas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockTitle</name>
    <message>
        <source>About %1</source>
        <translation>Acerca de %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditBar</name>
    <message>
        <source>true object of the edit “%1”</source>
        <translation>objeto verdadero de la edición «%1»</translation>
    </message>
    <message>
        <source>new object of the edit “%1”</source>
        <translation>objeto nuevo de la edición «%1»</translation>
    </message>
    <message>
        <source>edit the left model</source>
        <translation>editar el modelo izquierdo</translation>
    </message>
    <message>
        <source>edit the right model</source>
        <translation>editar el modelo derecho</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>editar %1</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>editar la capa %1</translation>
    </message>
    <message>
        <source>%1 steps of an edit</source>
        <translation>%1 pasos de una edición</translation>
    </message>
    <message>
        <source>edit with second moments</source>
        <translation>editar con segundos momentos</translation>
    </message>
    <message>
        <source>edit along the key</source>
        <translation>editar a lo largo de la clave</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>capa</translation>
    </message>
    <message>
        <source>the subject:</source>
        <translation>el sujeto:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>its own answer</source>
        <translation>su propia respuesta</translation>
    </message>
    <message>
        <source>its own answer, %1</source>
        <translation>su propia respuesta, %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Stop the layers</source>
        <translation>Detener las capas</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>La edición</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>pasa a ser</translation>
    </message>
    <message>
        <source>The true object, which the fact has</source>
        <translation>El objeto verdadero, que el hecho tiene</translation>
    </message>
    <message>
        <source>The object that the fact has. Left empty, it is the model&apos;s own answer.</source>
        <translation>El objeto que el hecho tiene. Si se deja vacío, es la respuesta del propio modelo.</translation>
    </message>
    <message>
        <source>The new object, which the fact gets</source>
        <translation>El objeto nuevo, que el hecho recibe</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>objeto nuevo</translation>
    </message>
    <message>
        <source>The object that the fact gets. Objects of the same relation are in the list.</source>
        <translation>El objeto que el hecho recibe. En la lista están los objetos de la misma relación.</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>Prompts…</translation>
    </message>
    <message>
        <source>Paraphrases that should follow the edit, and neighbours that should stay.</source>
        <translation>Paráfrasis que deberían seguir la edición, y vecinos que deberían quedar igual.</translation>
    </message>
    <message>
        <source>Finds the rank-one edit (ROME) and scores it. The model stays as it is until the edit is applied.</source>
        <translation>Encuentra la edición de rango uno (ROME) y la puntúa. El modelo queda como está hasta que se aplique la edición.</translation>
    </message>
    <message>
        <source>The model that is edited</source>
        <translation>El modelo que se edita</translation>
    </message>
    <message>
        <source>The model that is edited, without the edits that it has.</source>
        <translation>El modelo que se edita, sin las ediciones que ya tiene.</translation>
    </message>
    <message>
        <source>W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed x, B, C and dt, in Mamba-2 x alone.</source>
        <translation>W_a, las filas de in_proj que entran en la convolución. En Mamba-1 alimentan x, B, C y dt; en Mamba-2, solo x.</translation>
    </message>
    <message>
        <source>W_g, the rows of in_proj that make the gate</source>
        <translation>W_g, las filas de in_proj que forman la compuerta</translation>
    </message>
    <message>
        <source>W_o, out_proj: writes into the residual</source>
        <translation>W_o, out_proj: escribe en el flujo residual</translation>
    </message>
    <message>
        <source>W_down, the MLP&apos;s down projection</source>
        <translation>W_down, la proyección descendente del MLP</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Layer that is edited</source>
        <translation>Capa que se edita</translation>
    </message>
    <message>
        <source>Most steps of the optimiser</source>
        <translation>Máximo de pasos del optimizador</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> pasos</translation>
    </message>
    <message>
        <source>The optimiser takes at most so many steps; it stops before where the new object is likely enough.</source>
        <translation>El optimizador da como máximo ese número de pasos; se detiene antes si el objeto nuevo es lo bastante probable.</translation>
    </message>
    <message>
        <source>second moments</source>
        <translation>segundos momentos</translation>
    </message>
    <message>
        <source>Second moments of the keys</source>
        <translation>Segundos momentos de las claves</translation>
    </message>
    <message>
        <source>Turns the edit away from what other texts use (ROME&apos;s C⁻¹): second moments of the keys over the shipped CounterFact sentences, a narrow text, collected at the first use of each layer.</source>
        <translation>Aparta la edición de lo que usan otros textos (C⁻¹ de ROME): segundos momentos de las claves sobre las frases de CounterFact incluidas, un texto poco variado, reunidos al usar por primera vez cada capa.</translation>
    </message>
    <message>
        <source>Edits the same fact in every layer of this matrix, one by one, and draws the scores.</source>
        <translation>Edita el mismo hecho en cada capa de esta matriz, una por una, y dibuja las puntuaciones.</translation>
    </message>
    <message>
        <source>Edit in all layers</source>
        <translation>Editar en todas las capas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditExports</name>
    <message>
        <source>Export the edit as a file…</source>
        <translation>Exportar la edición como archivo…</translation>
    </message>
    <message>
        <source>Export the edited checkpoint…</source>
        <translation>Exportar el checkpoint editado…</translation>
    </message>
    <message>
        <source>Export the edit as an adapter…</source>
        <translation>Exportar la edición como adaptador…</translation>
    </message>
    <message>
        <source>There is no edit to export: make one in the view “Edit of a fact” first</source>
        <translation>No hay ninguna edición que exportar: haga primero una en la vista «Edición de un hecho»</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Escribiendo %1…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditList</name>
    <message>
        <source>Edits that the models have</source>
        <translation>Ediciones que tienen los modelos</translation>
    </message>
    <message>
        <source>%1 (left), %2</source>
        <translation>%1 (izquierda), %2</translation>
    </message>
    <message>
        <source>%1 (right), %2</source>
        <translation>%1 (derecha), %2</translation>
    </message>
    <message>
        <source>On: every view of this pane shows the edited model. Edits that are on add up.</source>
        <translation>Activada: todas las vistas de este lado muestran el modelo editado. Las ediciones activadas se suman.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Quitar: %1</translation>
    </message>
    <message>
        <source>Take this edit away</source>
        <translation>Quitar esta edición</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>activar %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>desactivar %1</translation>
    </message>
    <message>
        <source>take away %1</source>
        <translation>quitar %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPanel</name>
    <message>
        <source>What is wrong with this edit</source>
        <translation>Qué falla en esta edición</translation>
    </message>
    <message>
        <source>Prompts and curves of the edit</source>
        <translation>Prompts y curvas de la edición</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>editar la capa %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Gives the edit to this model: every view of its pane shows the edited model. Undo takes it back.</source>
        <translation>Da la edición a este modelo: todas las vistas de su lado muestran el modelo editado. «Deshacer» la retira.</translation>
    </message>
    <message>
        <source>Apply beside</source>
        <translation>Aplicar al lado</translation>
    </message>
    <message>
        <source>Shows the edited model in the other pane, beside the original.</source>
        <translation>Muestra el modelo editado en el otro lado, junto al original.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>Writes the edit as a small file, as an edited checkpoint or as an adapter.</source>
        <translation>Escribe la edición como archivo pequeño, como checkpoint editado o como adaptador.</translation>
    </message>
    <message>
        <source>Both columns are the model&apos;s own probabilities, before and with the edit: exact, to rounding.</source>
        <translation>Ambas columnas son las probabilidades del propio modelo, antes de la edición y con ella: exactas, salvo redondeo.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Editing, about %1 s left</source>
        <translation>Editando, quedan %1 s aprox.</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>Editando…</translation>
    </message>
    <message>
        <source>%1 of %2 layers edited</source>
        <translation>%1 de %2 capas editadas</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marque el sujeto: arrastre sobre sus tokens.</translation>
    </message>
    <message>
        <source>The model is not known yet.</source>
        <translation>El modelo aún no se conoce.</translation>
    </message>
    <message>
        <source>Name the new object.</source>
        <translation>Indique el objeto nuevo.</translation>
    </message>
    <message>
        <source>Something else is set than what is shown: press Edit.</source>
        <translation>Lo ajustado no es lo que se muestra: pulse «Editar».</translation>
    </message>
    <message>
        <source>No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….</source>
        <translation>Sin paráfrasis ni vecinos: CounterFact no tiene este hecho. Escriba algunos en «Prompts…».</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (izquierda)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (derecha)</translation>
    </message>
    <message>
        <source>Rewrites what the model says of the subject: name the new object, then press Edit. The prompt itself, paraphrases and neighbours are shown before and after.</source>
        <translation>Reescribe lo que el modelo dice del sujeto: indique el objeto nuevo y pulse «Editar». El propio prompt, paráfrasis y vecinos se muestran antes y después.</translation>
    </message>
    <message>
        <source>edit %1 of layer %2: %3</source>
        <translation>editar %1 de la capa %2: %3</translation>
    </message>
    <message>
        <source>stop the edit</source>
        <translation>detener la edición</translation>
    </message>
    <message>
        <source>edit %1 of every layer: %2</source>
        <translation>editar %1 de cada capa: %2</translation>
    </message>
    <message>
        <source>stop editing every layer</source>
        <translation>detener la edición de cada capa</translation>
    </message>
    <message>
        <source>prompts that the edit is scored on</source>
        <translation>prompts con los que se puntúa la edición</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>aplicar %1</translation>
    </message>
    <message>
        <source>apply beside the original %1</source>
        <translation>aplicar junto al original %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPromptsDialog</name>
    <message>
        <source>Prompts that the edit is scored on</source>
        <translation>Prompts con los que se puntúa la edición</translation>
    </message>
    <message>
        <source>Paraphrases, one a line: the same fact in other words, which should follow the edit</source>
        <translation>Paráfrasis, una por línea: el mismo hecho con otras palabras, que debería seguir la edición</translation>
    </message>
    <message>
        <source>Neighbours, one a line: other subjects with the true object, which should stay</source>
        <translation>Vecinos, uno por línea: otros sujetos con el objeto verdadero, que debería quedar igual</translation>
    </message>
    <message>
        <source>Those of the data</source>
        <translation>Los de los datos</translation>
    </message>
    <message>
        <source>Other wordings and subjects of this fact&apos;s relation in CounterFact</source>
        <translation>Otras formulaciones y sujetos de la relación de este hecho en CounterFact</translation>
    </message>
    <message>
        <source>CounterFact has no fact with this prompt and subject</source>
        <translation>CounterFact no tiene ningún hecho con este prompt y este sujeto</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditView</name>
    <message>
        <source>Prompts before and after the edit, and its scores by layer</source>
        <translation>Prompts antes y después de la edición, y sus puntuaciones por capa</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>before and after the edit</source>
        <translation>antes y después de la edición</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EffectStrip</name>
    <message>
        <source>Effect of the subject&apos;s last token by layer</source>
        <translation>Efecto del último token del sujeto por capa</translation>
    </message>
    <message>
        <source>Where causal tracing points: how far restoring h at the subject&apos;s last token brings the answer back, by layer. Editing often works elsewhere (Hase et al. 2023).</source>
        <translation>Adónde apunta el rastreo causal: hasta qué punto restaurar h en el último token del sujeto recupera la respuesta, por capa. La edición suele funcionar en otras capas (Hase et al. 2023).</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FactsModel</name>
    <message>
        <source>%1: %2, right, p = %3</source>
        <translation>%1: %2, correcta, p = %3</translation>
    </message>
    <message>
        <source>%1: %2, wrong, p = %3</source>
        <translation>%1: %2, incorrecta, p = %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FigureDialog</name>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>&amp;Legible sin color</translation>
    </message>
    <message>
        <source>What is wrong with this export</source>
        <translation>Qué falla en esta exportación</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Exportar figura</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Anchura y tamaño de letra propios</translation>
    </message>
    <message>
        <source>%1, both models</source>
        <translation>%1, ambos modelos</translation>
    </message>
    <message>
        <source>%1, left model</source>
        <translation>%1, modelo izquierdo</translation>
    </message>
    <message>
        <source>%1, right model</source>
        <translation>%1, modelo derecho</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vista</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Anchura</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>&amp;Tamaño de letra</translation>
    </message>
    <message>
        <source>Legible without colour</source>
        <translation>Legible sin color</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>El&amp;egir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Elegir la carpeta</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Carpeta nueva</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>Carpeta &amp;nueva</translation>
    </message>
    <message>
        <source>Export or cancel</source>
        <translation>Exportar o cancelar</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Reemplazar</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportar</translation>
    </message>
    <message>
        <source>The results are still being computed</source>
        <translation>Los resultados aún se están calculando</translation>
    </message>
    <message>
        <source>There is a folder of that name. Replace the export in it?</source>
        <translation>Ya hay una carpeta con ese nombre. ¿Reemplazar la exportación en ella?</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>&amp;Como</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>Parte&amp;s</translation>
    </message>
    <message>
        <source>Several views make one figure with parts (a), (b), …; without parts it is of the chosen view alone</source>
        <translation>Varias vistas forman una figura con partes (a), (b), …; sin partes, es solo de la vista elegida</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La ventana</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1: «%2»</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Avance de la exportación</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>La exportación se canceló. No se escribió nada.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Cancelando…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>Figuras</translation>
    </message>
    <message>
        <source>Legible &amp;without colour</source>
        <translation>Legible sin c&amp;olor</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Anchura y tamaño de letra propios</translation>
    </message>
    <message>
        <source>the folder of documents</source>
        <translation>la carpeta de documentos</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Elegir…</translation>
    </message>
    <message>
        <source>&amp;Figures are made for:</source>
        <translation>&amp;Figuras destinadas a:</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>&amp;Anchura:</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>Tamaño de le&amp;tra:</translation>
    </message>
    <message>
        <source>Fol&amp;der for exports:</source>
        <translation>Carpeta de e&amp;xportaciones:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowPanel</name>
    <message>
        <source>What is wrong with the information flow</source>
        <translation>Qué falla en el flujo de información</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>to the last token, by window</source>
        <translation>hacia el último token, por ventana</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those connections cut: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Cada punto es una pasada propia con esas conexiones cortadas: la probabilidad del propio modelo, salvo redondeo. Las líneas solo unen los puntos.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Flujo de información hacia el último token, por ventana de capas</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>cambio de la probabilidad de la respuesta seguida</translation>
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
        <translation>&amp;Añadir una carpeta…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Carpetas</translation>
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
        <translation>Ningún prompt coincide.</translation>
    </message>
    <message>
        <source>Prompt gallery</source>
        <translation>Galería de prompts</translation>
    </message>
    <message>
        <source>Filter the gallery</source>
        <translation>Filtrar la galería</translation>
    </message>
    <message>
        <source>Filter by prompt, answer or relation</source>
        <translation>Filtrar por prompt, respuesta o relación</translation>
    </message>
    <message>
        <source>Prompts by relation</source>
        <translation>Prompts por relación</translation>
    </message>
    <message>
        <source>%1, prompt %2 of %3</source>
        <translation>%1, prompt %2 de %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>General</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number, with its space</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Bars and docks &amp;move to their new places</source>
        <translation>Barras y paneles se &amp;deslizan a su nuevo lugar</translation>
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
        <translation>Como el escritorio</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nunca</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Tema:</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>Tamaño de &amp;letra:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
    <message>
        <source>Results follow t&amp;yping after:</source>
        <translation>Los resultados siguen a la e&amp;scritura tras:</translation>
    </message>
    <message>
        <source>Entries of “Open &amp;recent”:</source>
        <translation>Entradas de «Abrir &amp;reciente»:</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved work e&amp;very:</source>
        <translation>&amp;Copiar el trabajo sin guardar cada:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeadEntryMenu</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Show the entered number</source>
        <translation>Mostrar el número introducido</translation>
    </message>
    <message>
        <source>Channel, 0 to %1</source>
        <translation>Canal, de 0 a %1</translation>
    </message>
    <message>
        <source>Head, 0 to %1</source>
        <translation>Cabeza, de 0 a %1</translation>
    </message>
    <message>
        <source>channel…</source>
        <translation>canal…</translation>
    </message>
    <message>
        <source>head…</source>
        <translation>cabeza…</translation>
    </message>
    <message>
        <source>One channel by its number</source>
        <translation>Un canal por su número</translation>
    </message>
    <message>
        <source>One head by its number</source>
        <translation>Una cabeza por su número</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeatmapView</name>
    <message>
        <source>Hidden attention, rows are query tokens and columns are source tokens</source>
        <translation>Atención oculta, las filas son tokens de consulta y las columnas tokens fuente</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>aún sin calcular</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>consulta %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>fuente %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t read from %2, which comes after it</source>
        <translation>%1 no puede leer de %2, que viene después</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>capa %1</translation>
    </message>
    <message>
        <source>knocked out</source>
        <translation>anulado</translation>
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
        <translation>Estado</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Después de</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Paso</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>States of the experiment</source>
        <translation>Estados del experimento</translation>
    </message>
    <message>
        <source>%1 names a state. Named states are the steps of a talk.</source>
        <translation>%1 pone nombre a un estado. Los estados con nombre son los pasos de una charla.</translation>
    </message>
    <message>
        <source>Go to this state</source>
        <translation>Ir a este estado</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyBindings</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> o </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyEditor</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Usar</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;ñadir</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>Ninguna &amp;tecla</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Restablecer</translation>
    </message>
    <message>
        <source>Keys of an action</source>
        <translation>Teclas de una acción</translation>
    </message>
    <message>
        <source>These keys instead of those that the action has</source>
        <translation>Estas teclas en lugar de las que tiene la acción</translation>
    </message>
    <message>
        <source>These keys beside those that the action has</source>
        <translation>Estas teclas además de las que tiene la acción</translation>
    </message>
    <message>
        <source>The keys that the action had at first</source>
        <translation>Las teclas que la acción tenía al principio</translation>
    </message>
    <message>
        <source>These keys can&apos;t be changed.</source>
        <translation>Estas teclas no se pueden cambiar.</translation>
    </message>
    <message>
        <source>Inside a view only one key at a time is possible.</source>
        <translation>Dentro de una vista solo es posible una tecla a la vez.</translation>
    </message>
    <message>
        <source>%1 is used by “%2”, which can&apos;t be changed.</source>
        <translation>%1 lo usa «%2», que no se puede cambiar.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>%1 is used by %2, which loses it if you take it here.</source>
        <translation>%1 lo usa %2, que lo pierde si lo toma aquí.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;New keys for “%1”:</source>
        <translation>Teclas &amp;nuevas para «%1»:</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>Teclas &amp;nuevas:</translation>
    </message>
    <message>
        <source>New keys for “%1”</source>
        <translation>Teclas nuevas para «%1»</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Teclas nuevas</translation>
    </message>
    <message>
        <source>Choose an action in the list.</source>
        <translation>Elija una acción de la lista.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>sin tecla</translation>
    </message>
    <message>
        <source>%1, can&apos;t be changed</source>
        <translation>%1, no se puede cambiar</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, cambiado</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Acción</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Reset all ke&amp;ys</source>
        <translation>Restablecer todas las te&amp;clas</translation>
    </message>
    <message>
        <source>words of an action, or keys such as Ctrl+K</source>
        <translation>palabras de una acción, o teclas como Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Buscar:</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Acciones y sus teclas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutClicks</name>
    <message>
        <source>restore %1</source>
        <translation>restaurar %1</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>anular %1</translation>
    </message>
    <message>
        <source>There is no such pair in the prompt as it is now</source>
        <translation>Ese par no existe en el prompt actual</translation>
    </message>
    <message>
        <source>No token comes after this one, so there is nothing to cut</source>
        <translation>Ningún token sigue a este, así que no hay nada que cortar</translation>
    </message>
    <message>
        <source>White space alone can&apos;t be the subject</source>
        <translation>Un espacio en blanco no puede ser el sujeto</translation>
    </message>
    <message>
        <source>mark subject “%1”</source>
        <translation>marcar el sujeto «%1»</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>adivinar el sujeto</translation>
    </message>
    <message>
        <source>There is no such token in the prompt as it is now</source>
        <translation>Ese token no existe en el prompt actual</translation>
    </message>
    <message>
        <source>take back the patch %1</source>
        <translation>retirar el parche %1</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>parchear %1</translation>
    </message>
    <message>
        <source>The other model has no state like %1: only this one is patched</source>
        <translation>El otro modelo no tiene ningún estado como %1: solo se parchea este</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the left model&apos;s first</source>
        <translation>Las medias vienen de un archivo de estadísticas: elija primero el del modelo izquierdo</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the right model&apos;s first</source>
        <translation>Las medias vienen de un archivo de estadísticas: elija primero el del modelo derecho</translation>
    </message>
    <message>
        <source>%1 has another value in %2: it is switched off</source>
        <translation>El parche %1 tiene otro valor (%2): se desactiva</translation>
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
        <translation>activar %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>desactivar %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>quitar %1</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>borrar los knockouts</translation>
    </message>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>quitar %n knockout</numerusform>
            <numerusform>quitar %n knockouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message>
        <source>change of p(%1)</source>
        <translation>cambio de p(%1)</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>queda %n s aprox.</numerusform>
            <numerusform>quedan %n s aprox.</numerusform>
        </translation>
    </message>
    <message>
        <source>Knockout map, rows are source tokens and columns are layer windows</source>
        <translation>Mapa de knockout, las filas son tokens fuente y las columnas ventanas de capas</translation>
    </message>
    <message>
        <source>Knockout map of %1, rows are source tokens and columns are layer windows</source>
        <translation>Mapa de knockout de %1, las filas son tokens fuente y las columnas ventanas de capas</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>fuente %1</translation>
    </message>
    <message>
        <source>%1, %2: not computed yet</source>
        <translation>%1, %2: aún sin calcular</translation>
    </message>
    <message>
        <source>%1, %2: no value</source>
        <translation>%1, %2: sin valor</translation>
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
        <translation>Haga clic en una celda de una matriz para cortar esa conexión; arrastre para cortar varias. Doble clic en un token para cortarlo de todos los posteriores.</translation>
    </message>
    <message>
        <source>What matters most here</source>
        <translation>Lo que más importa aquí</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>Hallazgo %1</translation>
    </message>
    <message>
        <source>%1 – click to knock it out, click again to restore it</source>
        <translation>%1 – un clic lo anula, otro lo restaura</translation>
    </message>
    <message>
        <source>No knockouts</source>
        <translation>Ningún knockout</translation>
    </message>
    <message>
        <source>Knockout</source>
        <translation>Knockout</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Alcance</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activado</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Cambio</translation>
    </message>
    <message>
        <source>%1: exactly these connections are cut; what is left of each row adds up to 1 again.</source>
        <translation>%1: se cortan exactamente estas conexiones; lo que queda de cada fila vuelve a sumar 1.</translation>
    </message>
    <message>
        <source>The trust panel measures how much that is.</source>
        <translation>La vista Fiabilidad mide cuánto es.</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>estricto</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>se fuga</translation>
    </message>
    <message>
        <source>What is cut still leaks through the convolution of %1; strict cuts that, too.</source>
        <translation>Lo cortado aún se fuga por la convolución de %1; estricto corta eso también.</translation>
    </message>
    <message>
        <source>Leaks through the convolution of %1: %2 of the answer&apos;s probability.</source>
        <translation>Se fuga por la convolución de %1: %2 de la probabilidad de la respuesta.</translation>
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
        <translation>capa %1</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Todas las capas</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>en la ventana</translation>
    </message>
    <message>
        <source>has knockouts</source>
        <translation>tiene knockouts</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>capas</translation>
    </message>
    <message>
        <source>All layers, small</source>
        <translation>Todas las capas, en pequeño</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>Mayor valor absoluto</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>En la ventana</translation>
    </message>
    <message>
        <source>Has knockouts</source>
        <translation>Tiene knockouts</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LoadBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Cargando el modelo</translation>
    </message>
    <message>
        <source>What is being loaded</source>
        <translation>Qué se está cargando</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Cancelar la carga</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>Cargando %1: %2 de %3</translation>
    </message>
    <message>
        <source>Share of the weights that is loaded</source>
        <translation>Parte de los pesos ya cargada</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before</source>
        <translation>Detener la carga y volver al modelo anterior</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (%1)</source>
        <translation>Detener la carga y volver al modelo anterior (%1)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreBar</name>
    <message>
        <source>a linear relation of %1 facts</source>
        <translation>una relación lineal de %1 hechos</translation>
    </message>
    <message>
        <source>test a linear relation on %1 facts</source>
        <translation>probar una relación lineal con %1 hechos</translation>
    </message>
    <message>
        <source>a linear relation with β %1</source>
        <translation>una relación lineal con β %1</translation>
    </message>
    <message>
        <source>a linear relation of rank %1</source>
        <translation>una relación lineal de rango %1</translation>
    </message>
    <message>
        <source>measure causality of a linear relation</source>
        <translation>medir la causalidad de una relación lineal</translation>
    </message>
    <message>
        <source>faithfulness alone</source>
        <translation>solo fidelidad</translation>
    </message>
    <message>
        <source>linear relations in every layer</source>
        <translation>relaciones lineales en cada capa</translation>
    </message>
    <message>
        <source>a linear relation in one layer</source>
        <translation>una relación lineal en una capa</translation>
    </message>
    <message>
        <source>the relation “%1”</source>
        <translation>la relación «%1»</translation>
    </message>
    <message>
        <source>What is asked of linear relations</source>
        <translation>Qué se pide de las relaciones lineales</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>A relation of the RELATIONS data set. Facts of your own come from a file: the button beside the title opens one.</source>
        <translation>Una relación del conjunto de datos RELATIONS. Los hechos propios vienen de un archivo: el botón junto al título abre uno.</translation>
    </message>
    <message>
        <source>Facts that the operator is made of</source>
        <translation>Hechos con los que se forma el operador</translation>
    </message>
    <message>
        <source>train </source>
        <translation>entrenar </translation>
    </message>
    <message>
        <source>The operator is the mean of so many facts&apos; own, each behind the others as examples.</source>
        <translation>El operador es la media de los de ese número de hechos, cada uno detrás de los demás como ejemplos.</translation>
    </message>
    <message>
        <source>Facts that are tested at most</source>
        <translation>Hechos que se prueban como máximo</translation>
    </message>
    <message>
        <source>test </source>
        <translation>probar </translation>
    </message>
    <message>
        <source>So many other facts of the relation are tested, where there are so many.</source>
        <translation>Se prueban otros tantos hechos de la relación, si los hay.</translation>
    </message>
    <message>
        <source>Beta, the factor of the linear part</source>
        <translation>Beta, el factor de la parte lineal</translation>
    </message>
    <message>
        <source>Answers come from β J h + b: a mean operator is too weak with β = 1.</source>
        <translation>Las respuestas vienen de β J h + b: un operador medio es demasiado débil con β = 1.</translation>
    </message>
    <message>
        <source>rank </source>
        <translation>rango </translation>
    </message>
    <message>
        <source>Rank, the singular values that causality uses</source>
        <translation>Rango, los valores singulares que usa la causalidad</translation>
    </message>
    <message>
        <source>The subject&apos;s state is moved by the inverse of J&apos;s so many largest singular values.</source>
        <translation>El estado del sujeto se desplaza con la inversa de ese número de valores singulares mayores de J.</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>causalidad</translation>
    </message>
    <message>
        <source>Also test whether the operator&apos;s inverse turns one subject&apos;s answer into another&apos;s. Needs J itself, which takes longer.</source>
        <translation>Probar también si la inversa del operador convierte la respuesta de un sujeto en la de otro. Necesita la propia J, lo que tarda más.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>detener</translation>
    </message>
    <message>
        <source>Stop computing linear relations</source>
        <translation>Detener el cálculo de relaciones lineales</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Detener. «Volver a calcular» en el menú Modelos lo empieza de nuevo.</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>cada capa</translation>
    </message>
    <message>
        <source>the panes&apos; layer</source>
        <translation>capa elegida</translation>
    </message>
    <message>
        <source>Layers whose states are looked at</source>
        <translation>Capas cuyos estados se examinan</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>curvas</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>hechos</translation>
    </message>
    <message>
        <source>How linear relations are shown</source>
        <translation>Cómo se muestran las relaciones lineales</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LrePanel</name>
    <message>
        <source>%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of which a share says little</source>
        <translation>El propio %1 responde bien a %2 de %3 hechos probados: menos de seis hechos utilizables, de los que una proporción dice poco</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · “%2” · %3 facts, β %4</source>
        <translation>%1 · «%2» · %3 hechos, β %4</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1, rango %2</translation>
    </message>
    <message>
        <source>Shares count real answers. J is the derivative itself, by its own columns, not an estimate.</source>
        <translation>Las proporciones cuentan respuestas reales. J es la propia derivada, columna a columna, no una estimación.</translation>
    </message>
    <message>
        <source>few facts</source>
        <translation>pocos hechos</translation>
    </message>
    <message>
        <source>Fewer than six of the tested facts are known to the model: the papers leave out such relations.</source>
        <translation>El modelo conoce menos de seis de los hechos probados: los artículos omiten tales relaciones.</translation>
    </message>
    <message>
        <source>What is wrong with the linear relations</source>
        <translation>Qué falla en las relaciones lineales</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Relaciones lineales</translation>
    </message>
    <message>
        <source>show the linear relation of %1</source>
        <translation>mostrar la relación lineal: %1</translation>
    </message>
    <message>
        <source>show the best linear relation</source>
        <translation>mostrar la mejor relación lineal</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>Tested facts with the models&apos; answers and the linear ones</source>
        <translation>Hechos probados con las respuestas de los modelos y las lineales</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreView</name>
    <message>
        <source>Linear relations, faithfulness and causality by layer</source>
        <translation>Relaciones lineales, fidelidad y causalidad por capa</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>faithfulness and causality</source>
        <translation>fidelidad y causalidad</translation>
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
        <translation>Mambascope terminó de forma inesperada. Hay una copia de lo que no estaba guardado, del %1.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurar</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::MapPanel</name>
    <message>
        <source>What is wrong with this knockout map</source>
        <translation>Qué falla en este mapa de knockout</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 ← each token · change of %2</source>
        <translation>%1 ← cada token · cambio de %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that connection cut: the model&apos;s own probability, to rounding.</source>
        <translation>Cada celda es una pasada propia con esa conexión cortada: la probabilidad del propio modelo, salvo redondeo.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelChanges</name>
    <message>
        <source>open %1</source>
        <translation>abrir %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>elegir %1</translation>
    </message>
    <message>
        <source>choose the tokenizer %1</source>
        <translation>elegir el tokenizador %1</translation>
    </message>
    <message>
        <source>use the model&apos;s own tokenizer</source>
        <translation>usar el tokenizador del modelo</translation>
    </message>
    <message>
        <source>begin prompts of %1 %2</source>
        <translation>empezar los prompts de %1: %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelPane</name>
    <message>
        <source>What is wrong with this model</source>
        <translation>Qué falla en este modelo</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Modelo izquierdo</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Modelo derecho</translation>
    </message>
    <message>
        <source>Suggested fix</source>
        <translation>Solución propuesta</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matriz</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Predicciones</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelsPage</name>
    <message>
        <source>Models and device</source>
        <translation>Modelos y dispositivo</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes: suffix of a number, with its space</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>The fastest device</source>
        <translation>El dispositivo más rápido</translation>
    </message>
    <message>
        <source>The CPU</source>
        <translation>La CPU</translation>
    </message>
    <message>
        <source>The first GPU</source>
        <translation>La primera GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exacto)</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (probabilidades con un 0,6 % de margen)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (probabilidades con un 9 % de margen)</translation>
    </message>
    <message>
        <source>&amp;Left model:</source>
        <translation>Modelo &amp;izquierdo:</translation>
    </message>
    <message>
        <source>&amp;Right model:</source>
        <translation>Modelo &amp;derecho:</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>Dispositi&amp;vo:</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>&amp;Precisión:</translation>
    </message>
    <message>
        <source>&amp;Folders with models:</source>
        <translation>&amp;Carpetas con modelos:</translation>
    </message>
    <message>
        <source>&amp;Memory for stored results:</source>
        <translation>&amp;Memoria para resultados:</translation>
    </message>
    <message>
        <source>Most &amp;stored results:</source>
        <translation>Má&amp;ximo de resultados guardados:</translation>
    </message>
    <message>
        <source>These apply to new experiments, from the next start on. To change the present one, use the Models menu.</source>
        <translation>Valen para experimentos nuevos, desde el próximo inicio. Para cambiar el actual, use el menú Modelos.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NameDialog</name>
    <message>
        <source>Name this state</source>
        <translation>Poner nombre a este estado</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Notes for the talk</source>
        <translation>Notas para la charla</translation>
    </message>
    <message>
        <source>&amp;Name of the state:</source>
        <translation>&amp;Nombre del estado:</translation>
    </message>
    <message>
        <source>N&amp;otes, which only the speaker sees:</source>
        <translation>N&amp;otas, que solo ve quien habla:</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Qué ha fallado</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Descartar</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Rechazar</translation>
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
        <translation>Cambio</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>%1, row %2, %3 → %4: %5 in %6, where the median is %7</source>
        <translation>%1, fila %2, %3 → %4: %5 (%6), donde la mediana es %7</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneEdits</name>
    <message>
        <source>show layer %1</source>
        <translation>mostrar la capa %1</translation>
    </message>
    <message>
        <source>window of %1</source>
        <translation>ventana de %1</translation>
    </message>
    <message>
        <source>show channel %1</source>
        <translation>mostrar el canal %1</translation>
    </message>
    <message>
        <source>show head %1</source>
        <translation>mostrar la cabeza %1</translation>
    </message>
    <message>
        <source>show all channels</source>
        <translation>mostrar todos los canales</translation>
    </message>
    <message>
        <source>show all heads</source>
        <translation>mostrar todas las cabezas</translation>
    </message>
    <message>
        <source>show the %1</source>
        <translation>mostrar: %1</translation>
    </message>
    <message>
        <source>change view</source>
        <translation>cambiar de vista</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>anular %1</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>seguir %1</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>seguir la respuesta de cada modelo</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneHeader</name>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>Lo que muestra la matriz</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Cabeza</translation>
    </message>
    <message>
        <source>Model and view</source>
        <translation>Modelo y vista</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>Acerca del modelo</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>layer &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>capa &lt;b&gt;%1&lt;/b&gt; de %2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>channel: %1</source>
        <translation>canal: %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>cabeza: %1</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Abrir carpeta…</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Elegir un tokenizador…</translation>
    </message>
    <message>
        <source>Use the model&apos;s own tokenizer</source>
        <translation>Usar el tokenizador del modelo</translation>
    </message>
    <message>
        <source>Prompts begin</source>
        <translation>Inicio de los prompts</translation>
    </message>
    <message>
        <source>mean of all channels</source>
        <translation>media de todos los canales</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>media de todas las cabezas</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s channels, by how fast they forget</source>
        <translation>La media de un tercio de los canales de cada capa, según lo rápido que olvidan</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s heads, by how fast they forget</source>
        <translation>La media de un tercio de las cabezas de cada capa, según lo rápido que olvidan</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>cabeza %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modelo: %1</translation>
    </message>
    <message>
        <source>What the matrix shows: %1</source>
        <translation>Lo que muestra la matriz: %1</translation>
    </message>
    <message>
        <source>Which heads the matrix is over: %1</source>
        <translation>Cabezas que abarca la matriz: %1</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Buscando modelos…</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>no editado</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>The edits of this model are off</source>
        <translation>Las ediciones de este modelo están desactivadas</translation>
    </message>
    <message>
        <source>Edited model: %1</source>
        <translation>Modelo editado: %1</translation>
    </message>
    <message>
        <source>The edits of this model are off. Press to switch them on.</source>
        <translation>Las ediciones de este modelo están desactivadas. Pulse para activarlas.</translation>
    </message>
    <message>
        <source>%1
Press to see the original.</source>
        <translation>%1
Pulse para ver el original.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PanePresenter</name>
    <message>
        <source>What can be done with this token</source>
        <translation>Qué se puede hacer con este token</translation>
    </message>
    <message>
        <source>&amp;Copy the token&apos;s text</source>
        <translation>&amp;Copiar el texto del token</translation>
    </message>
    <message>
        <source>What can be done with this pair</source>
        <translation>Qué se puede hacer con este par</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore this pair</source>
        <translation>&amp;Anular o restaurar este par</translation>
    </message>
    <message>
        <source>… in this model &amp;only</source>
        <translation>… &amp;solo en este modelo</translation>
    </message>
    <message>
        <source>Cut this query from &amp;all its sources</source>
        <translation>Cortar esta consulta de &amp;todas sus fuentes</translation>
    </message>
    <message>
        <source>&amp;Copy this cell in words</source>
        <translation>&amp;Copiar esta celda en palabras</translation>
    </message>
    <message>
        <source>Knock out %1 for all &amp;later tokens</source>
        <translation>Anular %1 para todos los tokens &amp;posteriores</translation>
    </message>
    <message>
        <source>… in this &amp;model only</source>
        <translation>… solo en este &amp;modelo</translation>
    </message>
    <message>
        <source>%1 is the s&amp;ubject</source>
        <translation>%1 es el s&amp;ujeto</translation>
    </message>
    <message>
        <source>The subject &amp;starts at %1</source>
        <translation>El sujeto &amp;empieza en %1</translation>
    </message>
    <message>
        <source>The subject &amp;ends at %1</source>
        <translation>El sujeto &amp;termina en %1</translation>
    </message>
    <message>
        <source>Clear the mark and &amp;guess the subject</source>
        <translation>Borrar la marca y &amp;adivinar el sujeto</translation>
    </message>
    <message>
        <source>&amp;Follow %1 as the answer</source>
        <translation>Se&amp;guir %1 como respuesta</translation>
    </message>
    <message>
        <source>Follow another ans&amp;wer…</source>
        <translation>Seguir &amp;otra respuesta…</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>cargando…</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Cancelar la carga</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Elegir un tokenizador…</translation>
    </message>
    <message>
        <source>edited model</source>
        <translation>modelo editado</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>modelo original</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PartList</name>
    <message>
        <source>Parts of the figure</source>
        <translation>Partes de la figura</translation>
    </message>
    <message>
        <source>&amp;Add the view</source>
        <translation>Aña&amp;dir la vista</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Quitar</translation>
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
        <translation>poner: %1</translation>
    </message>
    <message>
        <source>patch both models</source>
        <translation>parchear ambos modelos</translation>
    </message>
    <message>
        <source>patch one model</source>
        <translation>parchear un modelo</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.</source>
        <translation>Archivos de estadísticas (mambascope-cli stats). Modelo izquierdo: %1. Modelo derecho: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>trace %1, too</source>
        <translation>rastrear también %1</translation>
    </message>
    <message>
        <source>trace no %1</source>
        <translation>no rastrear %1</translation>
    </message>
    <message>
        <source>What a click into the maps does</source>
        <translation>Qué hace un clic en los mapas</translation>
    </message>
    <message>
        <source>A click puts in:</source>
        <translation>Un clic pone:</translation>
    </message>
    <message>
        <source>What a click puts into a state</source>
        <translation>Qué pone un clic en un estado</translation>
    </message>
    <message>
        <source>the other run&apos;s value</source>
        <translation>valor de la otra pasada</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>media</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>cero</translation>
    </message>
    <message>
        <source>The state&apos;s mean over the tokens of a text, from a file of statistics</source>
        <translation>La media del estado sobre los tokens de un texto, de un archivo de estadísticas</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>estadísticas</translation>
    </message>
    <message>
        <source>Files of statistics</source>
        <translation>Archivos de estadísticas</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>ambos modelos</translation>
    </message>
    <message>
        <source>A click patches the same token at the same depth of the other model, too: s and g are its attn and mlp. With Ctrl it is the other way round.</source>
        <translation>Un clic parchea también el mismo token a la misma profundidad del otro modelo: s y g corresponden allí a attn y mlp. Con Ctrl es al revés.</translation>
    </message>
    <message>
        <source>more states</source>
        <translation>más estados</translation>
    </message>
    <message>
        <source>Maps of further states of state-space models</source>
        <translation>Mapas de más estados de los modelos de espacio de estados</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsPanel</name>
    <message>
        <source>What is wrong with the path effects</source>
        <translation>Qué falla en los efectos por ruta</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Needs the other run of causal tracing: name another subject there, or choose noise.</source>
        <translation>Necesita la otra pasada del rastreo causal: indique allí otro sujeto o elija ruido.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marque el sujeto: arrastre sobre sus tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 · %2 · share of p − p*</source>
        <translation>%1 · %2 · proporción de p − p*</translation>
    </message>
    <message>
        <source>Each bar is a run of its own: the model&apos;s own probability, to rounding, as a share of the way from the corrupted to the clean run.</source>
        <translation>Cada barra es una pasada propia: la probabilidad del propio modelo, salvo redondeo, como proporción del camino de la pasada corrompida a la limpia.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsView</name>
    <message>
        <source>Effects by path, bars by layer for each token</source>
        <translation>Efectos por ruta, barras por capa para cada token</translation>
    </message>
    <message>
        <source>share of the answer that restoring h brings back</source>
        <translation>proporción de la respuesta que restaurar h recupera</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionBars</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Siguientes tokens más probables</translation>
    </message>
    <message>
        <source>%1: %2; click to follow it</source>
        <translation>%1: %2; haga clic para seguirlo</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4); click to follow it</source>
        <translation>%1: %2 → %3 (%4); haga clic para seguirlo</translation>
    </message>
    <message>
        <source>probability before and after the knockout</source>
        <translation>probabilidad antes y después del knockout</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilidad</translation>
    </message>
    <message>
        <source>probability in the corrupted run, and with states restored</source>
        <translation>probabilidad en la pasada corrompida y con estados restaurados</translation>
    </message>
    <message>
        <source>probability in the clean run, and with corrupted states</source>
        <translation>probabilidad en la pasada limpia y con estados corrompidos</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionDrawing</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>not among the most probable next tokens</source>
        <translation>no está entre los siguientes tokens más probables</translation>
    </message>
    <message>
        <source>next token, nothing knocked out</source>
        <translation>siguiente token, nada anulado</translation>
    </message>
    <message>
        <source>next token, before (grey) and after the knockout</source>
        <translation>siguiente token, antes (gris) y después del knockout</translation>
    </message>
    <message>
        <source>before (grey), after the knockout</source>
        <translation>antes (gris), después del knockout</translation>
    </message>
    <message>
        <source>out</source>
        <translation>fuera</translation>
    </message>
    <message>
        <source>before the knockout</source>
        <translation>antes del knockout</translation>
    </message>
    <message>
        <source>after the knockout</source>
        <translation>después del knockout</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>siguiente token</translation>
    </message>
    <message>
        <source>next token, corrupted run (grey) and with states restored</source>
        <translation>siguiente token, pasada corrompida (gris) y con estados restaurados</translation>
    </message>
    <message>
        <source>corrupted (grey), restored</source>
        <translation>corrompida (gris), restaurada</translation>
    </message>
    <message>
        <source>next token, clean run (grey) and with corrupted states</source>
        <translation>siguiente token, pasada limpia (gris) y con estados corrompidos</translation>
    </message>
    <message>
        <source>clean (grey), corrupted states</source>
        <translation>limpia (gris), estados corrompidos</translation>
    </message>
    <message>
        <source> · without the knockouts</source>
        <translation> · sin los knockouts</translation>
    </message>
    <message>
        <source>corrupted run</source>
        <translation>pasada corrompida</translation>
    </message>
    <message>
        <source>states restored</source>
        <translation>estados restaurados</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>pasada limpia</translation>
    </message>
    <message>
        <source>corrupted states</source>
        <translation>estados corrompidos</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionPanel</name>
    <message>
        <source>Probabilities of the model itself, computed anew for the knockouts from the first row that they change on; equal to a full run, to rounding.</source>
        <translation>Probabilidades del propio modelo, recalculadas para los knockouts desde la primera fila que cambian; iguales a una pasada completa, salvo redondeo.</translation>
    </message>
    <message>
        <source>Probabilities of the model itself, computed anew from the first state that is replaced; equal to a full run, to rounding.</source>
        <translation>Probabilidades del propio modelo, recalculadas desde el primer estado que se reemplaza; iguales a una pasada completa, salvo redondeo.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptBar</name>
    <message>
        <source>About this prompt</source>
        <translation>Acerca de este prompt</translation>
    </message>
    <message>
        <source>What is wrong with the prompt</source>
        <translation>Qué falla en el prompt</translation>
    </message>
    <message>
        <source>Prompt bar</source>
        <translation>Barra del prompt</translation>
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
        <translation>Escriba un prompt que la siguiente palabra complete</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptPresenter</name>
    <message>
        <source>edit the prompt</source>
        <translation>editar el prompt</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>elegir «%1»</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>seguir la respuesta de cada modelo</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>seguir %1</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>adivinar el sujeto</translation>
    </message>
    <message>
        <source>keep the space at the end</source>
        <translation>conservar el espacio final</translation>
    </message>
    <message>
        <source>leave out the space at the end</source>
        <translation>omitir el espacio final</translation>
    </message>
    <message>
        <source>The pasted text was cut off: a prompt has at most %1 bytes. %2</source>
        <translation>El texto pegado se ha recortado: un prompt tiene %1 bytes como máximo. %2</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long. The limit is %2 bytes.</source>
        <translation>El prompt mide %1 bytes. El límite es de %2 bytes.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RelationGrid</name>
    <message>
        <source>Curves by relation</source>
        <translation>Curvas por relación</translation>
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
        <translation>Los prompts de estos resultados no indican relación</translation>
    </message>
    <message>
        <source>%1 at most %2 in %3</source>
        <translation>%1, en su máximo, %2 (%3)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultBench</name>
    <message>
        <source>flow</source>
        <translation>flujo</translation>
    </message>
    <message>
        <source>map</source>
        <translation>mapa</translation>
    </message>
    <message>
        <source>features</source>
        <translation>características</translation>
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
        <translation>abrir la fila %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultFigureDialog</name>
    <message>
        <source>change and accuracy</source>
        <translation>cambio y exactitud</translation>
    </message>
    <message>
        <source>models or sizes beside each other, a panel a source</source>
        <translation>modelos o tamaños uno junto a otro, un panel por fuente</translation>
    </message>
    <message>
        <source>groups of heads or channels</source>
        <translation>grupos de cabezas o canales</translation>
    </message>
    <message>
        <source>window sizes</source>
        <translation>tamaños de ventana</translation>
    </message>
    <message>
        <source>selections of prompts beside each other</source>
        <translation>selecciones de prompts una junto a otra</translation>
    </message>
    <message>
        <source>accuracy and change of every source and group</source>
        <translation>exactitud y cambio de cada fuente y grupo</translation>
    </message>
    <message>
        <source>heat maps, probability</source>
        <translation>mapas de calor, probabilidad</translation>
    </message>
    <message>
        <source>heat maps, change</source>
        <translation>mapas de calor, cambio</translation>
    </message>
    <message>
        <source>the first results minus the second, prompt by prompt</source>
        <translation>los primeros resultados menos los segundos, prompt a prompt</translation>
    </message>
    <message>
        <source>causal tracing, effect of h</source>
        <translation>rastreo causal, efecto de h</translation>
    </message>
    <message>
        <source>causal tracing, effect of the other states</source>
        <translation>rastreo causal, efecto de los otros estados</translation>
    </message>
    <message>
        <source>effects by path</source>
        <translation>efectos por ruta</translation>
    </message>
    <message>
        <source>scores of edits by layer</source>
        <translation>puntuaciones de ediciones por capa</translation>
    </message>
    <message>
        <source>blocked token sets</source>
        <translation>conjuntos de tokens bloqueados</translation>
    </message>
    <message>
        <source>linear relations by layer</source>
        <translation>relaciones lineales por capa</translation>
    </message>
    <message>
        <source>linear relations by relation and layer</source>
        <translation>relaciones lineales por relación y capa</translation>
    </message>
    <message>
        <source>linear relations, a panel each</source>
        <translation>relaciones lineales, un panel para cada una</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their subject</source>
        <translation>%1, prompts que empiezan por su sujeto</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their relation</source>
        <translation>%1, prompts que empiezan por su relación</translation>
    </message>
    <message>
        <source>As the &amp;paper has it: limits, colours, bands, empty sets count</source>
        <translation>Como en el ar&amp;tículo: límites, colores, bandas, los conjuntos vacíos cuentan</translation>
    </message>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>&amp;Legible sin color</translation>
    </message>
    <message>
        <source>What is wrong with this figure</source>
        <translation>Qué falla en esta figura</translation>
    </message>
    <message>
        <source>Figure like a paper&apos;s</source>
        <translation>Figura como la de un artículo</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>%1 de anchura</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>&amp;Como</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Resultados</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Ventanas</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Para</translation>
    </message>
    <message>
        <source>Those that are ticked, in this order; drag them into another one</source>
        <translation>Los marcados, en este orden; arrástrelos para cambiarlo</translation>
    </message>
    <message>
        <source>%1 holds no results</source>
        <translation>%1 no contiene resultados</translation>
    </message>
    <message>
        <source>as in the paper</source>
        <translation>como en el artículo</translation>
    </message>
    <message>
        <source>of %1 layers</source>
        <translation>de %1 capas</translation>
    </message>
    <message>
        <source>&amp;Add results…</source>
        <translation>&amp;Añadir resultados…</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>Añadir resultados</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>El&amp;egir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Elegir el archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>Arch&amp;ivo</translation>
    </message>
    <message>
        <source>Save or cancel</source>
        <translation>Guardar o cancelar</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Tick the results that the figure is of</source>
        <translation>Marque los resultados que debe mostrar la figura</translation>
    </message>
    <message>
        <source>A figure is a file that ends in .pdf, .svg or .png</source>
        <translation>Una figura es un archivo que termina en .pdf, .svg o .png</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultPlot</name>
    <message>
        <source>Curves of the experiment</source>
        <translation>Curvas del experimento</translation>
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
        <translation>Qué se muestra de los resultados</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>Primeros resultados</translation>
    </message>
    <message>
        <source>Second results</source>
        <translation>Segundos resultados</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relación</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>Tamaño de ventana</translation>
    </message>
    <message>
        <source>What is cut, for dots and outliers</source>
        <translation>Lo que se corta, para puntos y valores atípicos</translation>
    </message>
    <message>
        <source>Group of heads, for dots and outliers</source>
        <translation>Grupo de cabezas, para puntos y valores atípicos</translation>
    </message>
    <message>
        <source>Axis of layers</source>
        <translation>Eje de las capas</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandas</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forma</translation>
    </message>
    <message>
        <source>no second results</source>
        <translation>sin segundos resultados</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>ventana %1</translation>
    </message>
    <message>
        <source>all relations</source>
        <translation>todas las relaciones</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>cambio relativo</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>diferencia</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitud</translation>
    </message>
    <message>
        <source>all prompts</source>
        <translation>todos los prompts</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>sujeto al inicio</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujeto después</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>por capa</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>por profundidad</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>t de Student</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>bootstrap</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>curvas</translation>
    </message>
    <message>
        <source>a dot a prompt</source>
        <translation>un punto por prompt</translation>
    </message>
    <message>
        <source>by relation</source>
        <translation>por relación</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsPanel</name>
    <message>
        <source>What is wrong with the results</source>
        <translation>Qué falla en los resultados</translation>
    </message>
    <message>
        <source>Curves and outliers</source>
        <translation>Curvas y valores atípicos</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Valores atípicos</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Columnas</translation>
    </message>
    <message>
        <source>Reading results …</source>
        <translation>Leyendo los resultados…</translation>
    </message>
    <message>
        <source>Run an experiment over the rows of a data set, or open the folder of one that ran before, here or on another computer. A folder may be dropped here, too.</source>
        <translation>Realice un experimento sobre las filas de un conjunto de datos, o abra la carpeta de uno anterior, de aquí o de otro ordenador. También puede soltar aquí una carpeta.</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (primero)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (segundo)</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>No outliers</source>
        <translation>Sin valores atípicos</translation>
    </message>
    <message>
        <source>Means over prompts of the model&apos;s own probabilities with those connections cut. Bands are 95 % intervals of the mean.</source>
        <translation>Medias sobre los prompts de las probabilidades del propio modelo con esas conexiones cortadas. Las bandas son intervalos del 95 % de la media.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunDialog</name>
    <message>
        <source>an empty set of tokens counts as no change, as in the papers</source>
        <translation>un conjunto vacío de tokens cuenta como ningún cambio, como en los artículos</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>What is wrong with the experiment</source>
        <translation>Qué falla en el experimento</translation>
    </message>
    <message>
        <source>Run an experiment over the rows shown</source>
        <translation>Experimento sobre las filas mostradas</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>Flow: token sets are cut from the last token</source>
        <translation>Flujo: se cortan conjuntos de tokens del último token</translation>
    </message>
    <message>
        <source>Map: each source token alone</source>
        <translation>Mapa: cada token fuente por separado</translation>
    </message>
    <message>
        <source>Features: flow in groups of heads by decay</source>
        <translation>Características: flujo en grupos de cabezas por decaimiento</translation>
    </message>
    <message>
        <source>Layers in a window; several sizes are joined by commas</source>
        <translation>Capas por ventana; varios tamaños separados por comas</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Ventanas</translation>
    </message>
    <message>
        <source>start: windows are never clipped</source>
        <translation>inicio: las ventanas nunca se recortan</translation>
    </message>
    <message>
        <source>center: clipped at the ends</source>
        <translation>centro: recortadas en los extremos</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>tercio lento</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>tercio medio</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>tercio rápido</translation>
    </message>
    <message>
        <source>context-dependent: slow and middle</source>
        <translation>dependiente del contexto: lento y medio</translation>
    </message>
    <message>
        <source>context-independent: middle and fast</source>
        <translation>independiente del contexto: medio y rápido</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>todas las cabezas</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>In</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Carpeta de los resultados</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>Elegir la carpeta de los resultados</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
    <message>
        <source>Layers in a window</source>
        <translation>Capas por ventana</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Resultados en</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Elija al menos un modelo.</translation>
    </message>
    <message>
        <source>Layers in a window: numbers, such as 9 or 5, 9, 15.</source>
        <translation>Capas por ventana: números, como 9 o 5, 9, 15.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Elija una carpeta para los resultados.</translation>
    </message>
    <message>
        <source>Another experiment is under way: end it first.</source>
        <translation>Hay otro experimento en marcha: termínelo primero.</translation>
    </message>
    <message>
        <source>%1 The folder is there: what it holds of the same experiment is not computed again.</source>
        <translation>%1 La carpeta ya existe: lo que contiene del mismo experimento no se vuelve a calcular.</translation>
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
        <translation>%1 de %2 prompts</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 omitidos</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 por segundo</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>quedan %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>quedan %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>quedan %1 h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pausa</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>hecho: %1</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>Avance del experimento</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>&amp;Abrir sesión…</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>Abrir la ú&amp;ltima sesión</translation>
    </message>
    <message>
        <source>No session was opened or saved before</source>
        <translation>Aún no se ha abierto ni guardado ninguna sesión</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>&amp;Guardar sesión</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Guardar sesión &amp;como…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Abrir &amp;reciente</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Abrir reciente</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>abrir %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 guardado</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Abriendo %1…</translation>
    </message>
    <message>
        <source>%1: stored results of %2</source>
        <translation>%1: resultados guardados del %2</translation>
    </message>
    <message>
        <source>restore what was not saved</source>
        <translation>restaurar lo que no estaba guardado</translation>
    </message>
    <message>
        <source>%1 is not the model that the session was made with: its stored results are not shown, and are computed anew</source>
        <translation>%1 no es el modelo con el que se hizo la sesión: sus resultados guardados no se muestran y se calculan de nuevo</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>%1 guardado sin %n resultado, para el que no había sitio</numerusform>
            <numerusform>%1 guardado sin %n resultados, para los que no había sitio</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Follow the session&apos;s file</source>
        <translation>Seguir el archivo &amp;de la sesión</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened here, so stored results of %2 are shown: %3</source>
        <translation>%1 no se puede abrir aquí, así que se muestran resultados guardados del %2: %3</translation>
    </message>
    <message>
        <source>There is no session file to follow yet: open or save one first</source>
        <translation>Aún no hay archivo de sesión que seguir: abra o guarde uno primero</translation>
    </message>
    <message>
        <source>Following %1: it is shown anew whenever somebody saves it</source>
        <translation>Se sigue %1: se muestra de nuevo cada vez que alguien lo guarda</translation>
    </message>
    <message>
        <source>%1 was saved elsewhere. It is not shown, because there are unsaved changes here</source>
        <translation>%1 se guardó en otro lugar. No se muestra porque aquí hay cambios sin guardar</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Botones</translation>
    </message>
    <message>
        <source>On all pages; your folders stay. Nothing is changed until you press OK.</source>
        <translation>En todas las páginas; sus carpetas se quedan. Nada cambia hasta que pulse Aceptar.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message>
        <source>%1 can&apos;t be read</source>
        <translation>no se puede leer %1</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Shift+L</source>
        <translation>teclas como Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected %3</source>
        <translation>%1 es «%2», se esperaba %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: settings last until the program ends</source>
        <translation>no se puede escribir %1: los ajustes duran hasta que termine el programa</translation>
    </message>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>Los ajustes inutilizables se sustituyen por sus valores predeterminados: %1; y %n más</numerusform>
            <numerusform>Los ajustes inutilizables se sustituyen por sus valores predeterminados: %1; y %n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that can&apos;t be used are replaced by their defaults: %1</source>
        <translation>Los ajustes inutilizables se sustituyen por sus valores predeterminados: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SkippedModel</name>
    <message>
        <source>Line</source>
        <translation>Línea</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Por qué se omite</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SpeakerWindow</name>
    <message>
        <source>Speaker – Mambascope</source>
        <translation>Presentador – Mambascope</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>Notas del presentador</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notas</translation>
    </message>
    <message>
        <source>Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · X: swap screens · S: this window · Esc: end</source>
        <translation>Flechas o Re Pág y Av Pág: pasos · B: vacía · 1, 2, 0: modelo izquierdo, derecho, ambos · X: intercambiar pantallas · S: esta ventana · Esc: fin</translation>
    </message>
    <message>
        <source>No state has a name: the talk has no steps</source>
        <translation>Ningún estado tiene nombre: la charla no tiene pasos</translation>
    </message>
    <message>
        <source>Before the first of %1 steps</source>
        <translation>Antes del primero de %1 pasos</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Paso %1 de %2</translation>
    </message>
    <message>
        <source>%1 · the room sees a blank screen</source>
        <translation>%1 · la sala ve una pantalla vacía</translation>
    </message>
    <message>
        <source>%1 · something was clicked since</source>
        <translation>%1 · desde entonces se hizo clic en algo</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>Este es el último paso</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Siguiente: %1</translation>
    </message>
    <message>
        <source>Since the start: %1</source>
        <translation>Desde el inicio: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StatusStrip</name>
    <message>
        <source>Device and time of the last runs</source>
        <translation>Dispositivo y tiempo de las últimas pasadas</translation>
    </message>
    <message>
        <source>Check of the shown weights</source>
        <translation>Comprobación de los pesos mostrados</translation>
    </message>
    <message>
        <source>Check against float64</source>
        <translation>Comparación con float64</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>De dónde salen los números</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>Texto de estado</translation>
    </message>
    <message>
        <source>Layers per knockout, left model</source>
        <translation>Capas por knockout, modelo izquierdo</translation>
    </message>
    <message>
        <source>Layers per knockout, right model</source>
        <translation>Capas por knockout, modelo derecho</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>ventana %1</translation>
    </message>
    <message>
        <source>window %1 of %2</source>
        <translation>ventana %1 de %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>What knockouts do not remove</source>
        <translation>Lo que los knockouts no eliminan</translation>
    </message>
    <message>
        <source>What the pointer or the cursor is on</source>
        <translation>Lo que está bajo el puntero o el cursor</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StepPreview</name>
    <message>
        <source>Picture of the next step</source>
        <translation>Imagen del paso siguiente</translation>
    </message>
    <message>
        <source>There is no next step</source>
        <translation>No hay paso siguiente</translation>
    </message>
    <message>
        <source>No picture yet: this step was not computed</source>
        <translation>Aún no hay imagen: este paso no se ha calculado</translation>
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
        <translation>Tokens del prompt</translation>
    </message>
    <message>
        <source>token %1: %2</source>
        <translation>token %1: %2</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujeto</translation>
    </message>
    <message>
        <source>added by the tokenizer</source>
        <translation>añadido por el tokenizador</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>Scroll the tokens</source>
        <translation>Desplazar los tokens</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>y %n token más</numerusform>
            <numerusform>y %n tokens más</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Added by the tokenizer</source>
        <translation>Añadido por el tokenizador</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceBar</name>
    <message>
        <source>trace “%1” instead of the subject</source>
        <translation>rastrear «%1» en vez del sujeto</translation>
    </message>
    <message>
        <source>restore states</source>
        <translation>restaurar estados</translation>
    </message>
    <message>
        <source>corrupt states</source>
        <translation>corromper estados</translation>
    </message>
    <message>
        <source>trace windows of %1</source>
        <translation>rastrear por ventanas de %1</translation>
    </message>
    <message>
        <source>trace noise on the subject</source>
        <translation>rastrear con ruido en el sujeto</translation>
    </message>
    <message>
        <source>trace another subject</source>
        <translation>rastrear con otro sujeto</translation>
    </message>
    <message>
        <source>instead of the subject:</source>
        <translation>en vez del sujeto:</translation>
    </message>
    <message>
        <source>instead of %1:</source>
        <translation>en vez de %1:</translation>
    </message>
    <message>
        <source>The other run of causal tracing</source>
        <translation>La otra pasada del rastreo causal</translation>
    </message>
    <message>
        <source>Another subject, for the corrupted run</source>
        <translation>Otro sujeto, para la pasada corrompida</translation>
    </message>
    <message>
        <source>another subject</source>
        <translation>otro sujeto</translation>
    </message>
    <message>
        <source>The corrupted run is the prompt with this subject. Subjects of the same relation that have another answer are in the list.</source>
        <translation>La pasada corrompida es el prompt con este sujeto. En la lista están los sujetos de la misma relación que tienen otra respuesta.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>ruido</translation>
    </message>
    <message>
        <source>Instead of another subject, noise is added to the embeddings of the subject&apos;s tokens: so many times their standard deviation, mean of ten runs.</source>
        <translation>En vez de otro sujeto, se suma ruido a los embeddings de los tokens del sujeto: tantas veces su desviación típica, media de diez pasadas.</translation>
    </message>
    <message>
        <source>Noise, times the spread of the embeddings</source>
        <translation>Ruido, en múltiplos de la desviación típica de los embeddings</translation>
    </message>
    <message>
        <source>The run that states are put into</source>
        <translation>La pasada en la que se ponen estados</translation>
    </message>
    <message>
        <source>Layers that are replaced together</source>
        <translation>Capas que se reemplazan juntas</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>ventanas de </translation>
    </message>
    <message>
        <source>So many layers are replaced together, of all states but h.</source>
        <translation>Tantas capas se reemplazan juntas, en todos los estados salvo h.</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>restaurar</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>corromper</translation>
    </message>
    <message>
        <source>Clean states are put into the corrupted run: what brings the answer back?</source>
        <translation>Se ponen estados limpios en la pasada corrompida: ¿qué recupera la respuesta?</translation>
    </message>
    <message>
        <source>Corrupted states are put into the clean run: what destroys the answer?</source>
        <translation>Se ponen estados corrompidos en la pasada limpia: ¿qué destruye la respuesta?</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TracePanel</name>
    <message>
        <source>What is wrong with this causal tracing</source>
        <translation>Qué falla en este rastreo causal</translation>
    </message>
    <message>
        <source>Maps of causal tracing</source>
        <translation>Mapas del rastreo causal</translation>
    </message>
    <message>
        <source>Both models</source>
        <translation>Ambos modelos</translation>
    </message>
    <message>
        <source>Type another subject above, or choose noise: then states of the clean run are put into the corrupted one.</source>
        <translation>Escriba arriba otro sujeto o elija ruido: entonces se ponen estados de la pasada limpia en la corrompida.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marque el sujeto: arrastre sobre sus tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Aún no hay resultado</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>sin diferencia</translation>
    </message>
    <message>
        <source>%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)</source>
        <translation>%1, parcheado: p(%2) = %3, entre %4 corrompida y %5 limpia (%6)</translation>
    </message>
    <message>
        <source>%1: p and p* are hardly apart, so shares of the way say little</source>
        <translation>%1: p y p* apenas difieren, así que las proporciones del camino dicen poco</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 with clean states put into the corrupted run · %2</source>
        <translation>%1 con estados limpios en la pasada corrompida · %2</translation>
    </message>
    <message>
        <source>%1 with corrupted states put into the clean run · %2</source>
        <translation>%1 con estados corrompidos en la pasada limpia · %2</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that state replaced: the model&apos;s own probability, to rounding.</source>
        <translation>Cada celda es una pasada propia con ese estado reemplazado: la probabilidad del propio modelo, salvo redondeo.</translation>
    </message>
    <message>
        <source>first-order</source>
        <translation>primer orden</translation>
    </message>
    <message>
        <source>Dotted cells are first-order estimates from one backward pass; they are replaced as the exact ones come.</source>
        <translation>Las celdas punteadas son estimaciones de primer orden de una pasada hacia atrás; se reemplazan a medida que llegan las exactas.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, at most %2 off</source>
        <translation>estimaciones de primer orden: r = %1, a lo sumo %2 de diferencia</translation>
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
        <translation>token %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>queda %n s aprox.</numerusform>
            <numerusform>quedan %n s aprox.</numerusform>
        </translation>
    </message>
    <message>
        <source>Causal tracing, rows are tokens and columns are layers of each state</source>
        <translation>Rastreo causal, las filas son tokens y las columnas capas de cada estado</translation>
    </message>
    <message>
        <source>Causal tracing of %1, rows are tokens and columns are layers of each state</source>
        <translation>Rastreo causal de %1, las filas son tokens y las columnas capas de cada estado</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustPanel</name>
    <message>
        <source>measured errors</source>
        <translation>errores medidos</translation>
    </message>
    <message>
        <source>a probe: the last token cut from all others, %1</source>
        <translation>una prueba: el último token cortado de todos los demás, %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustSheet</name>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>Hasta qué punto fiarse de los números</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Dato</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Capa</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Redondeo</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::VerifyAction</name>
    <message>
        <source>&amp;Verify session</source>
        <translation>&amp;Verificar sesión</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 results</source>
        <translation>Verificando: %1 de %2 resultados</translation>
    </message>
    <message>
        <source>There is no session file yet: save the session first, then it can be verified</source>
        <translation>Aún no hay archivo de sesión: guarde primero la sesión y entonces se podrá verificar</translation>
    </message>
    <message>
        <source>Verify session</source>
        <translation>Verificar sesión</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewInfo</name>
    <message>
        <source>&amp;Attention</source>
        <translation>&amp;Atención</translation>
    </message>
    <message>
        <source>P&amp;redictions</source>
        <translation>P&amp;redicciones</translation>
    </message>
    <message>
        <source>&amp;Knockouts</source>
        <translation>&amp;Knockouts</translation>
    </message>
    <message>
        <source>Knockout &amp;map</source>
        <translation>&amp;Mapa de knockout</translation>
    </message>
    <message>
        <source>Information &amp;flow</source>
        <translation>Flujo de informaci&amp;ón</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Fiabi&amp;lidad</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>&amp;Historial</translation>
    </message>
    <message>
        <source>Two st&amp;ates</source>
        <translation>&amp;Dos estados</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>Con&amp;junto de datos</translation>
    </message>
    <message>
        <source>Res&amp;ults of experiments</source>
        <translation>&amp;Resultados de experimentos</translation>
    </message>
    <message>
        <source>&amp;Causal tracing</source>
        <translation>Ras&amp;treo causal</translation>
    </message>
    <message>
        <source>Effects &amp;by path</source>
        <translation>Efectos por r&amp;uta</translation>
    </message>
    <message>
        <source>Edit of a fact</source>
        <translation>Edición de un hecho</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Relaciones lineales</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Bloqueo</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewKey</name>
    <message>
        <source>Knock out or restore the cell</source>
        <translation>Anular o restaurar la celda</translation>
    </message>
    <message>
        <source>Choose what the cursor is on</source>
        <translation>Elegir lo que está bajo el cursor</translation>
    </message>
    <message>
        <source>The marked tokens are the subject</source>
        <translation>Los tokens marcados son el sujeto</translation>
    </message>
    <message>
        <source>Knock out the token for all later ones</source>
        <translation>Anular el token para todos los posteriores</translation>
    </message>
    <message>
        <source>Move the cursor (with Shift: mark)</source>
        <translation>Mover el cursor (con Mayús: marcar)</translation>
    </message>
    <message>
        <source>Move the cursor to an end (with Ctrl: to a corner)</source>
        <translation>Mover el cursor a un extremo (con Ctrl: a una esquina)</translation>
    </message>
    <message>
        <source>Talk: next state</source>
        <translation>Charla: estado siguiente</translation>
    </message>
    <message>
        <source>Talk: first or last state</source>
        <translation>Charla: primer o último estado</translation>
    </message>
    <message>
        <source>Talk: blank screen</source>
        <translation>Charla: pantalla vacía</translation>
    </message>
    <message>
        <source>Talk: speaker&apos;s window</source>
        <translation>Charla: ventana del presentador</translation>
    </message>
    <message>
        <source>Talk: left, right or both models</source>
        <translation>Charla: modelo izquierdo, derecho o ambos</translation>
    </message>
    <message>
        <source>Talk: end</source>
        <translation>Charla: fin</translation>
    </message>
    <message>
        <source>Remove the knockout from the list</source>
        <translation>Quitar el knockout de la lista</translation>
    </message>
    <message>
        <source>Remove the state&apos;s name</source>
        <translation>Quitar el nombre del estado</translation>
    </message>
    <message>
        <source>Move the cursor by a page</source>
        <translation>Mover el cursor una página</translation>
    </message>
    <message>
        <source>Press what the cursor is on, as Space does</source>
        <translation>Pulsar lo que está bajo el cursor, como Espacio</translation>
    </message>
    <message>
        <source>Go to the next or previous part</source>
        <translation>Ir a la parte siguiente o anterior</translation>
    </message>
    <message>
        <source>Talk: previous state</source>
        <translation>Charla: estado anterior</translation>
    </message>
    <message>
        <source>Talk: swap the screens</source>
        <translation>Charla: intercambiar las pantallas</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowBody</name>
    <message>
        <source>Separator</source>
        <translation>Separador</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Experimento</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowDrops</name>
    <message>
        <source>%1 is neither a model&apos;s folder nor one of results: there is no config.json and no manifest.json in it</source>
        <translation>%1 no es ni la carpeta de un modelo ni una de resultados: no contiene config.json ni manifest.json</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowLayout</name>
    <message>
        <source>Models</source>
        <translation>Modelos</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ZoomableView</name>
    <message>
        <source>Scroll across</source>
        <translation>Desplazar en horizontal</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Desplazar en vertical</translation>
    </message>
</context>
</TS>
