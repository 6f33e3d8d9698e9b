<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>mean signed weight</source>
        <translation>poids signé moyen</translation>
    </message>
    <message>
        <source>mean weight over heads</source>
        <translation>poids moyen sur les têtes</translation>
    </message>
    <message>
        <source>mean |weight|</source>
        <translation>|poids| moyen</translation>
    </message>
    <message>
        <source>mean |weight|, row-normalised</source>
        <translation>|poids| moyen, normalisé par ligne</translation>
    </message>
    <message>
        <source>contribution norm</source>
        <translation>norme de la contribution</translation>
    </message>
    <message>
        <source>signed weight</source>
        <translation>poids signé</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>poids</translation>
    </message>
    <message>
        <source>|weight|</source>
        <translation>|poids|</translation>
    </message>
    <message>
        <source>|weight|, row-normalised</source>
        <translation>|poids|, normalisé par ligne</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>contribution</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>tiers lent</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>tiers moyen</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>tiers rapide</translation>
    </message>
    <message>
        <source>channel %1: %2</source>
        <translation>canal %1 : %2</translation>
    </message>
    <message>
        <source>head %1: %2</source>
        <translation>tête %1 : %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>AttentionTrust</name>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>The head&apos;s own softmax weights: with them the sum over the sources is the head&apos;s output.</source>
        <translation>Les propres poids softmax de la tête : avec eux, la somme sur les sources est la sortie de la tête.</translation>
    </message>
    <message>
        <source>The mean over heads of exact softmax weights; single heads may differ.</source>
        <translation>La moyenne sur les têtes de poids softmax exacts ; des têtes seules peuvent s’en écarter.</translation>
    </message>
    <message>
        <source>The head&apos;s own signed weights: with them the sum over the sources, and the skip term, is the head&apos;s output.</source>
        <translation>Les propres poids signés de la tête : avec eux, la somme sur les sources, plus le terme de saut, est la sortie de la tête.</translation>
    </message>
    <message>
        <source>The mean over heads of exact signed weights; heads of opposite sign cancel.</source>
        <translation>La moyenne sur les têtes de poids signés exacts ; les têtes de signes opposés s’annulent.</translation>
    </message>
    <message>
        <source>magnitude</source>
        <translation>magnitude</translation>
    </message>
    <message>
        <source>Magnitudes of the head&apos;s exact weights, without signs.</source>
        <translation>Valeurs absolues des poids exacts de la tête, sans signes.</translation>
    </message>
    <message>
        <source>The mean over heads of the magnitudes of exact weights, without signs.</source>
        <translation>La moyenne sur les têtes des valeurs absolues de poids exacts, sans signes.</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>normalisé</translation>
    </message>
    <message>
        <source>Magnitudes of exact weights, divided by the sum of their row: shares without signs, not the weights themselves.</source>
        <translation>Valeurs absolues de poids exacts, divisées par la somme de leur ligne : des parts sans signes, non les poids eux-mêmes.</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>norme</translation>
    </message>
    <message>
        <source>Norms of what each source adds to the output; what they add may cancel, so norms don&apos;t add up to the output&apos;s.</source>
        <translation>Normes de ce que chaque source ajoute à la sortie ; ces apports peuvent s’annuler, la somme des normes n’est donc pas celle de la sortie.</translation>
    </message>
    <message>
        <source>Measured on this prompt: the weights rebuild each layer&apos;s output to a relative error of %1 at most.</source>
        <translation>Mesuré sur ce prompt : les poids reconstruisent la sortie de chaque couche avec une erreur relative de %1 au plus.</translation>
    </message>
</context>
<context>
    <name>BlockDrawing</name>
    <message>
        <source>blocked layer</source>
        <translation>couche bloquée</translation>
    </message>
    <message>
        <source>middle of the blocked layers</source>
        <translation>milieu des couches bloquées</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>variation relative de p</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Blocked how</source>
        <translation>Mode de blocage</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqué</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Première couche</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilité avant</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
</context>
<context>
    <name>BlockText</name>
    <message>
        <source>knocked out</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>strictly knocked out</source>
        <translation>coupé, strict</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens follow</source>
        <translation>%1 remplacé par la moyenne, les autres tokens suivent</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens restored</source>
        <translation>%1 remplacé par la moyenne, les autres tokens rétablis</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>texte fourni</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>pas encore calculé</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>predictions</source>
        <translation>prédictions</translation>
    </message>
    <message>
        <source>knockout map</source>
        <translation>carte de knockout</translation>
    </message>
    <message>
        <source>information flow</source>
        <translation>flux d’information</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>clean run, token %1</source>
        <translation>passe intacte, token %1</translation>
    </message>
    <message>
        <source>knockout %1, token %2</source>
        <translation>knockout %1, token %2</translation>
    </message>
    <message>
        <source>layer %1, %2 ← %3</source>
        <translation>couche %1, %2 ← %3</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>passe intacte</translation>
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
        <translation>probabilités %1 (%2)</translation>
    </message>
    <message>
        <source>relative %1 (%2)</source>
        <translation>relatif %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of the layer&apos;s largest (%2)</source>
        <translation>%1 du maximum de la couche (%2)</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with seed %3</source>
        <translation>%1 sur %2, tirés avec la graine %3</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>les %1, tous</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1 ; %2</translation>
    </message>
    <message>
        <source>float64: %1</source>
        <translation>float64 : %1</translation>
    </message>
    <message>
        <source>checking against float64… %1 %</source>
        <translation>comparaison avec float64… %1 %</translation>
    </message>
    <message>
        <source>logits %1 σ</source>
        <translation>logits %1 σ</translation>
    </message>
    <message>
        <source>probabilities %1</source>
        <translation>probabilités %1</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>attention %1</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Modèle de gauche</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Modèle de droite</translation>
    </message>
    <message>
        <source>running</source>
        <translation>en cours</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2 : %3</translation>
    </message>
</context>
<context>
    <name>ComparisonText</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivi</translation>
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
        <translation>canaux à décroissance lente seulement</translation>
    </message>
    <message>
        <source>slow-decay heads only</source>
        <translation>têtes à décroissance lente seulement</translation>
    </message>
    <message>
        <source>middle-decay channels only</source>
        <translation>canaux à décroissance moyenne seulement</translation>
    </message>
    <message>
        <source>middle-decay heads only</source>
        <translation>têtes à décroissance moyenne seulement</translation>
    </message>
    <message>
        <source>fast-decay channels only</source>
        <translation>canaux à décroissance rapide seulement</translation>
    </message>
    <message>
        <source>fast-decay heads only</source>
        <translation>têtes à décroissance rapide seulement</translation>
    </message>
    <message>
        <source>channel %1 only</source>
        <translation>canal %1 seulement</translation>
    </message>
    <message>
        <source>head %1 only</source>
        <translation>tête %1 seulement</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>tous les canaux</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>toutes les têtes</translation>
    </message>
</context>
<context>
    <name>DataActions</name>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Open a data set first: an experiment runs over the rows shown</source>
        <translation>Ouvrez d’abord un jeu de données&#xa0;: une expérience parcourt les lignes affichées</translation>
    </message>
    <message>
        <source>R&amp;un an experiment…</source>
        <translation>Lance&amp;r une expérience…</translation>
    </message>
    <message>
        <source>run…</source>
        <translation>lancer…</translation>
    </message>
    <message>
        <source>&amp;Pause the experiment, or go on</source>
        <translation>Mettre en &amp;pause l’expérience, ou continuer</translation>
    </message>
    <message>
        <source>pause or go on</source>
        <translation>pause ou suite</translation>
    </message>
    <message>
        <source>&amp;End the experiment: what is done stays</source>
        <translation>T&amp;erminer l’expérience&#xa0;: ce qui est fait reste</translation>
    </message>
    <message>
        <source>end</source>
        <translation>terminer</translation>
    </message>
    <message>
        <source>Open resul&amp;ts…</source>
        <translation>Ouvrir des rés&amp;ultats…</translation>
    </message>
    <message>
        <source>open…</source>
        <translation>ouvrir…</translation>
    </message>
    <message>
        <source>C&amp;lose the results</source>
        <translation>&amp;Fermer les résultats</translation>
    </message>
    <message>
        <source>&amp;Open data set…</source>
        <translation>Ouvrir un jeu &amp;de données…</translation>
    </message>
    <message>
        <source>&amp;CounterFact: 21,919 prompts</source>
        <translation>&amp;CounterFact&#xa0;: 21 919 prompts</translation>
    </message>
    <message>
        <source>&amp;RELATIONS: the factual ones</source>
        <translation>REL&amp;ATIONS&#xa0;: les factuelles</translation>
    </message>
    <message>
        <source>&amp;How it was understood, and lines left out…</source>
        <translation>Comment il a été compris, et lignes &amp;omises…</translation>
    </message>
    <message>
        <source>&amp;Filter the rows</source>
        <translation>Filtrer &amp;les lignes</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>Afficher &amp;toutes les lignes</translation>
    </message>
    <message>
        <source>&amp;Save the rows shown as a selection…</source>
        <translation>Enregi&amp;strer les lignes affichées comme sélection…</translation>
    </message>
    <message>
        <source>Ask both &amp;models about every row</source>
        <translation>Interroger les deux &amp;modèles sur chaque ligne</translation>
    </message>
    <message>
        <source>ask models</source>
        <translation>interroger les modèles</translation>
    </message>
    <message>
        <source>Figure li&amp;ke a paper&apos;s…</source>
        <translation>F&amp;igure comme dans un article…</translation>
    </message>
    <message>
        <source>figure…</source>
        <translation>figure…</translation>
    </message>
</context>
<context>
    <name>DatasetColumns</name>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
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
        <translation>Plus probable</translation>
    </message>
    <message>
        <source>row %1: %2 → %3</source>
        <translation>ligne %1&#xa0;: %2 → %3</translation>
    </message>
    <message>
        <source>%1 is right, p = %2</source>
        <translation>%1 a raison, p = %2</translation>
    </message>
    <message>
        <source>%1 says %2; the answer has rank %3, p = %4</source>
        <translation>%1 dit %2&#xa0;; la réponse est au rang %3, p = %4</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked about it</source>
        <translation>%1 ne peut pas être interrogé là-dessus</translation>
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
            <numerusform>%Ln ligne du fichier est omise&#xa0;:</numerusform>
            <numerusform>%Ln lignes du fichier sont omises&#xa0;:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 lignes sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln ligne</numerusform>
            <numerusform>%Ln lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>réponse</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>relation</translation>
    </message>
    <message>
        <source>template</source>
        <translation>gabarit</translation>
    </message>
    <message>
        <source>%1, selection “%2”</source>
        <translation>%1, sélection «&#xa0;%2&#xa0;»</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>%Ln ligne du fichier omise</numerusform>
            <numerusform>%Ln lignes du fichier omises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>%Ln ligne peut encore s’ajouter&#xa0;: pas encore de réponse</numerusform>
            <numerusform>%Ln lignes peuvent encore s’ajouter&#xa0;: pas encore de réponse</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>lecture en cours</translation>
    </message>
    <message>
        <source>the file has more: the table shows its first %1, experiments read all</source>
        <translation>le fichier en a plus&#xa0;: la table montre les %1 premières, les expériences lisent tout</translation>
    </message>
    <message>
        <source>%1 is right in %2 of %3</source>
        <translation>%1 a raison dans %2 sur %3</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>les deux dans %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1&#xa0;: encore %2 s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>kept besides: %1</source>
        <translation>gardées en plus&#xa0;: %1</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>lignes JSON</translation>
    </message>
    <message>
        <source>CSV, fields end with %1</source>
        <translation>CSV, les champs finissent par %1</translation>
    </message>
    <message>
        <source>fields end with a tab</source>
        <translation>les champs finissent par une tabulation</translation>
    </message>
    <message>
        <source>relations with their templates and samples</source>
        <translation>relations avec leurs gabarits et exemples</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Follow an answer</source>
        <translation>Suivre une réponse</translation>
    </message>
    <message>
        <source>Answer whose probability is followed (empty: each model&apos;s own):</source>
        <translation>Réponse dont la probabilité est suivie (vide : celle de chaque modèle) :</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Go to the &amp;prompt</source>
        <translation>Aller au &amp;prompt</translation>
    </message>
    <message>
        <source>Prompt &amp;gallery…</source>
        <translation>&amp;Galerie de prompts…</translation>
    </message>
    <message>
        <source>Gallery ▾</source>
        <translation>Galerie ▾</translation>
    </message>
    <message>
        <source>&amp;Follow an answer…</source>
        <translation>&amp;Suivre une réponse…</translation>
    </message>
    <message>
        <source>Guess the &amp;subject again</source>
        <translation>&amp;Deviner à nouveau le sujet</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Para&amp;mètres…</translation>
    </message>
</context>
<context>
    <name>EditCharts</name>
    <message>
        <source>decay</source>
        <translation>décroissance</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>−ln p of the new object</source>
        <translation>−ln p du nouvel objet</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>step of the optimiser</source>
        <translation>pas de l’optimiseur</translation>
    </message>
    <message>
        <source>layer that is edited</source>
        <translation>couche éditée</translation>
    </message>
    <message>
        <source>score, %</source>
        <translation>score, %</translation>
    </message>
</context>
<context>
    <name>EditFigure</name>
    <message>
        <source>p(%1), the new object</source>
        <translation>p(%1), le nouvel objet</translation>
    </message>
    <message>
        <source>p(%1), the true one</source>
        <translation>p(%1), le vrai</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>avant l’édition</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>après</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>Optimiseur</translation>
    </message>
    <message>
        <source>Scores by layer</source>
        <translation>Scores par couche</translation>
    </message>
</context>
<context>
    <name>EditPaint</name>
    <message>
        <source>%1 (per cent) · %2</source>
        <translation>%1 (pour cent) · %2</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>prompt</translation>
    </message>
    <message>
        <source>p(%1), new</source>
        <translation>p(%1), nouveau</translation>
    </message>
    <message>
        <source>p(%1), true</source>
        <translation>p(%1), vrai</translation>
    </message>
</context>
<context>
    <name>EditShownWords</name>
    <message>
        <source>rewrite</source>
        <translation>réécriture</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>paraphrase</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>voisin</translation>
    </message>
    <message>
        <source>; now it is the top answer</source>
        <translation>; c’est maintenant la réponse la plus probable</translation>
    </message>
    <message>
        <source>; it is no longer the top answer</source>
        <translation>; ce n’est plus la réponse la plus probable</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 %4, %5 %6%7</source>
        <translation>%1 «&#xa0;%2&#xa0;»&#xa0;: %3 %4, %5 %6%7</translation>
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
        <translation>pas encore de valeur</translation>
    </message>
    <message>
        <source>%1, edited in layer %2: %3</source>
        <translation>%1, édité dans la couche %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 of layer %2</source>
        <translation>%1 de la couche %2</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>chaque couche</translation>
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
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>Prompt</translation>
    </message>
    <message>
        <source>New object, before</source>
        <translation>Nouvel objet, avant</translation>
    </message>
    <message>
        <source>New object, after</source>
        <translation>Nouvel objet, après</translation>
    </message>
    <message>
        <source>True object, before</source>
        <translation>Vrai objet, avant</translation>
    </message>
    <message>
        <source>True object, after</source>
        <translation>Vrai objet, après</translation>
    </message>
    <message>
        <source>Top answer, before</source>
        <translation>Réponse la plus probable, avant</translation>
    </message>
    <message>
        <source>Top answer, after</source>
        <translation>Réponse la plus probable, après</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Pas</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
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
        <translation>Décroissance</translation>
    </message>
    <message>
        <source>Probability in the contexts</source>
        <translation>Probabilité dans les contextes</translation>
    </message>
    <message>
        <source>Norm of the shift</source>
        <translation>Norme du décalage</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>%1 of layer %2: %3 → %4</source>
        <translation>%1 de la couche %2&#xa0;: %3 → %4</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Type a prompt, or choose one from the gallery</source>
        <translation>Saisissez un prompt, ou choisissez-en un dans la galerie</translation>
    </message>
    <message>
        <source>The subject “%1” is not in the prompt; drag over tokens to mark it</source>
        <translation>Le sujet «&#xa0;%1&#xa0;» n’est pas dans le prompt ; glissez sur des tokens pour le marquer</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>impossible de lire %1 : %2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>impossible d’écrire %1 : %2</translation>
    </message>
    <message>
        <source>%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16</source>
        <translation>%1 contient des poids quantifiés (%2) ; utilisez le modèle en fp32, fp16 ou bf16</translation>
    </message>
    <message>
        <source>%1 does not fit its config.json: %2</source>
        <translation>%1 ne correspond pas à son config.json : %2</translation>
    </message>
    <message>
        <source>There is no model “%1”; looked for %2</source>
        <translation>Il n’y a pas de modèle «&#xa0;%1&#xa0;» ; cherché : %2</translation>
    </message>
    <message>
        <source>%1: %2 is not supported; supported are %3</source>
        <translation>%1 : %2 n’est pas pris en charge ; sont pris en charge %3</translation>
    </message>
    <message>
        <source>Device %1 can&apos;t be used: %2</source>
        <translation>Le périphérique %1 ne peut pas être utilisé : %2</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>Le périphérique %1 a échoué : %2</translation>
    </message>
    <message>
        <source>%1 “%2”: expected %3</source>
        <translation>%1 «&#xa0;%2&#xa0;» : attendu %3</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long, and %3 reads at most %2; shorten it</source>
        <translation>Le prompt fait %1 octets et %3 en lit %2 au plus ; raccourcissez-le</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens long, and %3 takes at most %2; shorten it</source>
        <translation>Le prompt fait %1 tokens et %3 en accepte %2 au plus ; raccourcissez-le</translation>
    </message>
    <message>
        <source>The role “%1” needs a subject; drag over tokens to mark it</source>
        <translation>Le rôle «&#xa0;%1&#xa0;» a besoin d’un sujet ; glissez sur des tokens pour le marquer</translation>
    </message>
    <message>
        <source>Knockout “%1”: expected %3 at byte %2</source>
        <translation>Knockout «&#xa0;%1&#xa0;» : attendu %3 à l’octet %2</translation>
    </message>
    <message>
        <source>%1: there is no token %2; the prompt has %3 tokens, counted from 0</source>
        <translation>%1 : il n’y a pas de token %2 ; le prompt a %3 tokens, comptés à partir de 0</translation>
    </message>
    <message>
        <source>%1: there is no layer %2; the model has %3, counted from 0</source>
        <translation>%1 : il n’y a pas de couche %2 ; le modèle en a %3, comptées à partir de 0</translation>
    </message>
    <message>
        <source>%1: there is no head %2; each layer has %3, counted from 0</source>
        <translation>%1 : il n’y a pas de tête %2 ; chaque couche en a %3, comptées à partir de 0</translation>
    </message>
    <message>
        <source>%1: there is no channel %2; each layer has %3, counted from 0</source>
        <translation>%1 : il n’y a pas de canal %2 ; chaque couche en a %3, comptés à partir de 0</translation>
    </message>
    <message>
        <source>A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2</source>
        <translation>Une fenêtre de %1 couches ne convient pas ; le modèle a %2 couches, choisissez donc de 1 à %2</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist</source>
        <translation>%1 n’existe pas</translation>
    </message>
    <message>
        <source>%1 was changed, shortened or lost while it was in use; the next request loads the model again</source>
        <translation>%1 a été modifié, raccourci ou perdu pendant son utilisation ; la prochaine requête recharge le modèle</translation>
    </message>
    <message>
        <source>%1: %2: expected %3</source>
        <translation>%1 : %2 : attendu %3</translation>
    </message>
    <message>
        <source>%1 has no tensor “%2” of shape %3, which its config.json asks for</source>
        <translation>%1 n’a pas de tenseur «&#xa0;%2&#xa0;» de forme %3, que son config.json demande</translation>
    </message>
    <message>
        <source>%1: tensor “%2” is %3, expected %4</source>
        <translation>%1 : le tenseur «&#xa0;%2&#xa0;» est %3, attendu %4</translation>
    </message>
    <message>
        <source>%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed</source>
        <translation>%1 : le tenseur «&#xa0;%2&#xa0;» contient NaN ou l’infini ; le fichier est endommagé, ou son entraînement a échoué</translation>
    </message>
    <message>
        <source>%1: models of type “%2” are not supported; supported are %3</source>
        <translation>%1 : les modèles de type «&#xa0;%2&#xa0;» ne sont pas pris en charge ; le sont %3</translation>
    </message>
    <message>
        <source>%1 has no tokenizer.json; looked for %2; put one there, or choose one</source>
        <translation>%1 n’a pas de tokenizer.json ; cherché : %2 ; placez-en un là, ou choisissez-en un</translation>
    </message>
    <message>
        <source>%1: out of memory during: %2</source>
        <translation>%1 : mémoire insuffisante pendant : %2</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory on %3, where only %4 are free; try %5</source>
        <translation>%1 nécessite %2 de mémoire sur %3, où seulement %4 sont libres ; essayez %5</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>Erreur inconnue</translation>
    </message>
    <message>
        <source>Cancelled; “Compute again” in the Models menu starts it anew</source>
        <translation>Annulé&#xa0;; «&#xa0;Recalculer&#xa0;» dans le menu Modèles recommence</translation>
    </message>
    <message>
        <source>Patch “%1”: expected %3 at byte %2</source>
        <translation>Patch «&#xa0;%1&#xa0;» : attendu %3 à l’octet %2</translation>
    </message>
</context>
<context>
    <name>EstimateCheck</name>
    <message>
        <source>at most %1 off (%2)</source>
        <translation>à %1 près au plus (%2)</translation>
    </message>
    <message>
        <source>first-order estimates: %1</source>
        <translation>estimations au premier ordre&#xa0;: %1</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, %2</source>
        <translation>estimations au premier ordre&#xa0;: r = %1, %2</translation>
    </message>
</context>
<context>
    <name>FactActions</name>
    <message>
        <source>linear relation of %1</source>
        <translation>relation linéaire de %1</translation>
    </message>
    <message>
        <source>block by means of %1</source>
        <translation>bloquer par les moyennes de %1</translation>
    </message>
    <message>
        <source>open facts…</source>
        <translation>ouvrir des faits…</translation>
    </message>
    <message>
        <source>Block by the means of a te&amp;xt…</source>
        <translation>Bloquer par les moyennes d’un te&amp;xte…</translation>
    </message>
    <message>
        <source>text…</source>
        <translation>texte…</translation>
    </message>
    <message>
        <source>statistics…</source>
        <translation>statistiques…</translation>
    </message>
    <message>
        <source>&amp;Open facts of a relation…</source>
        <translation>&amp;Ouvrir les faits d’une relation…</translation>
    </message>
    <message>
        <source>Block by the &amp;means in a file of statistics…</source>
        <translation>Bloquer par les moyennes d’un fichier de stat&amp;istiques…</translation>
    </message>
</context>
<context>
    <name>FactsDrawing</name>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <translation>%1, linéaire</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Model&apos;s answer</source>
        <translation>Réponse du modèle</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>Sa probabilité</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Linear answer</source>
        <translation>Réponse linéaire</translation>
    </message>
    <message>
        <source>Probability of the linear answer</source>
        <translation>Probabilité de la réponse linéaire</translation>
    </message>
    <message>
        <source>Linear answer right</source>
        <translation>Réponse linéaire juste</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Exported %1</source>
        <translation>%1 exporté</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>Exporter la &amp;figure…</translation>
    </message>
    <message>
        <source>set up for a figure like %1</source>
        <translation>préparer pour une figure comme %1</translation>
    </message>
</context>
<context>
    <name>FigureExportText</name>
    <message>
        <source>Reading %1</source>
        <translation>Lecture de %1</translation>
    </message>
    <message>
        <source>Writing the folder</source>
        <translation>Écriture du dossier</translation>
    </message>
</context>
<context>
    <name>FigureFilesText</name>
    <message>
        <source>No pgfplots source: the figure has more than %1 cells, which TeX can&apos;t hold; use the PDF</source>
        <translation>Pas de source pgfplots : la figure a plus de %1 cellules, ce que TeX ne peut contenir ; utilisez le PDF</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>Dessin de %1</translation>
    </message>
    <message>
        <source>Making the numbers and sources of %1</source>
        <translation>Production des nombres et des sources de %1</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF</source>
        <translation>Les fins de ligne de ce prompt sont passées de CR LF à LF ; la ligne de commande garde CR LF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>E&amp;xporter l’image…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
</context>
<context>
    <name>FileChooserText</name>
    <message>
        <source>Open session</source>
        <translation>Ouvrir une session</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>Enregistrer la session</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>Exporter l’image</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Images (*.png)</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>Ouvrir le dossier d’un modèle</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>Choisir un tokeniseur</translation>
    </message>
    <message>
        <source>Tokenizers (*.json)</source>
        <translation>Tokeniseurs (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>This session is not saved.</source>
        <translation>Cette session n’est pas enregistrée.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 contient des modifications non enregistrées.</translation>
    </message>
    <message>
        <source>Discard closes the window and loses them.</source>
        <translation>Abandonner ferme la fenêtre et les perd.</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope *.json)</source>
        <translation>Sessions (*.mambascope *.json)</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope)</source>
        <translation>Sessions (*.mambascope)</translation>
    </message>
    <message>
        <source>Choose a folder for figures</source>
        <translation>Choisir un dossier pour les figures</translation>
    </message>
    <message>
        <source>Open data set</source>
        <translation>Ouvrir un jeu de données</translation>
    </message>
    <message>
        <source>Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</source>
        <translation>Jeux de données et sélections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>Enregistrer la sélection</translation>
    </message>
    <message>
        <source>Selections (*.selection.json)</source>
        <translation>Sélections (*.selection.json)</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>Ouvrir des résultats</translation>
    </message>
    <message>
        <source>Choose a folder for the results</source>
        <translation>Choisir un dossier pour les résultats</translation>
    </message>
    <message>
        <source>Export the edit as a file</source>
        <translation>Exporter l’édition comme fichier</translation>
    </message>
    <message>
        <source>Edits (*.safetensors)</source>
        <translation>Éditions (*.safetensors)</translation>
    </message>
    <message>
        <source>Name a new folder for the edited checkpoint</source>
        <translation>Nommer un nouveau dossier pour le checkpoint édité</translation>
    </message>
    <message>
        <source>Name a new folder for the adapter</source>
        <translation>Nommer un nouveau dossier pour l’adaptateur</translation>
    </message>
    <message>
        <source>Open the facts of a relation</source>
        <translation>Ouvrir les faits d’une relation</translation>
    </message>
    <message>
        <source>Facts (*.json)</source>
        <translation>Faits (*.json)</translation>
    </message>
    <message>
        <source>Choose a text whose tokens&apos; means are taken</source>
        <translation>Choisir un texte sur les tokens duquel la moyenne est prise</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>Textes (*.txt)</translation>
    </message>
    <message>
        <source>Open statistics with means</source>
        <translation>Ouvrir des statistiques avec des moyennes</translation>
    </message>
    <message>
        <source>Statistics (*.safetensors)</source>
        <translation>Statistiques (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>Enregistrer la figure</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>Figures (*.pdf *.svg *.png)</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>and, or, or the end</source>
        <translation>and, or ou la fin</translation>
    </message>
    <message>
        <source>a condition such as rank(MODEL) &lt;= 3 or relation = P103</source>
        <translation>une condition comme rank(MODEL) &lt;= 3 ou relation = P103</translation>
    </message>
    <message>
        <source>rank, probability or known before a model in brackets</source>
        <translation>rank, probability ou known devant un modèle entre parenthèses</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>le nom d’un modèle</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ ou in</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;= behind a number</source>
        <translation>=, !=, &lt;, &lt;=, &gt; ou &gt;= après un nombre</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>un nombre ou un texte</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>un nombre</translation>
    </message>
    <message>
        <source>first or later</source>
        <translation>first ou later</translation>
    </message>
    <message>
        <source>at most 64 brackets and nots within each other</source>
        <translation>au plus 64 parenthèses et not imbriqués</translation>
    </message>
    <message>
        <source>a name, a number, an operator, or quotes around a text with other characters</source>
        <translation>un nom, un nombre, un opérateur, ou des guillemets autour d’un texte avec d’autres caractères</translation>
    </message>
    <message>
        <source>a second &quot; to close the one</source>
        <translation>un second &quot; pour fermer le premier</translation>
    </message>
    <message>
        <source>a second &apos; to close the one</source>
        <translation>un second &apos; pour fermer le premier</translation>
    </message>
    <message>
        <source>At the end of the filter, expected: %1</source>
        <translation>À la fin du filtre, attendu&#xa0;: %1</translation>
    </message>
    <message>
        <source>At character %1 of the filter, expected: %2</source>
        <translation>Au caractère %1 du filtre, attendu&#xa0;: %2</translation>
    </message>
    <message>
        <source>The data has no column “%1”</source>
        <translation>Les données n’ont pas de colonne «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>No row of the data has the relation “%1”</source>
        <translation>Aucune ligne des données n’a la relation «&#xa0;%1&#xa0;»</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>fenêtre, de la première à la dernière</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>variation relative de p</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Flux d’information vers le dernier token, par fenêtre de couches</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Première couche</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilité avant</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>Probabilité</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Profondeur</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The gallery holds no prompts.</source>
        <translation>La galerie ne contient aucun prompt.</translation>
    </message>
    <message>
        <source>Gallery entry %1 needs a prompt and a relation.</source>
        <translation>L’entrée %1 de la galerie doit avoir un prompt et une relation.</translation>
    </message>
    <message>
        <source>The gallery is not valid JSON: %1 at byte %2.</source>
        <translation>La galerie n’est pas du JSON valide : %1 à l’octet %2.</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>source token</source>
        <translation>token source</translation>
    </message>
    <message>
        <source>query token</source>
        <translation>token de requête</translation>
    </message>
</context>
<context>
    <name>HeatmapTable</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>Couche %1 : %2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Query position</source>
        <translation>Position de la requête</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Token de requête</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Position de la source</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Token source</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Coupé</translation>
    </message>
</context>
<context>
    <name>HistoryActions</name>
    <message>
        <source>Mark a state A and another one B first</source>
        <translation>Marquez d’abord un état A et un autre B</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>&amp;Nommer cet état…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Named state one place &amp;earlier in the talk</source>
        <translation>État nommé une place plus &amp;tôt dans l’exposé</translation>
    </message>
    <message>
        <source>Named state one place &amp;later in the talk</source>
        <translation>État nommé une p&amp;lace plus tard dans l’exposé</translation>
    </message>
    <message>
        <source>Mark the state &amp;A</source>
        <translation>Marquer l’état &amp;A</translation>
    </message>
    <message>
        <source>Mark the state &amp;B</source>
        <translation>Marquer l’état &amp;B</translation>
    </message>
    <message>
        <source>Fl&amp;ip between the states A and B</source>
        <translation>Basc&amp;uler entre les états A et B</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>Basculer</translation>
    </message>
    <message>
        <source>%1 states have names, and there can&apos;t be more: remove a name first</source>
        <translation>%1 états ont un nom, et il ne peut y en avoir plus&#xa0;: enlevez d’abord un nom</translation>
    </message>
    <message>
        <source>Re&amp;move the state&apos;s name</source>
        <translation>&amp;Retirer le nom de l’état</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>start</source>
        <translation>début</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>début : %1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>« %1 » : %2</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>état actuel</translation>
    </message>
    <message>
        <source>start of a branch</source>
        <translation>début d’une branche</translation>
    </message>
    <message>
        <source>marked A</source>
        <translation>marqué A</translation>
    </message>
    <message>
        <source>marked B</source>
        <translation>marqué B</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>avec notes</translation>
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
        <translation>activer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>switch off “%1”</source>
        <translation>désactiver «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore the cell</source>
        <translation>&amp;Couper ou rétablir la cellule</translation>
    </message>
    <message>
        <source>&amp;Clear knockouts</source>
        <translation>&amp;Effacer les knockouts</translation>
    </message>
    <message>
        <source>clear all</source>
        <translation>tout effacer</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>effacer les knockouts</translation>
    </message>
    <message>
        <source>Clicks act on &amp;both models</source>
        <translation>Les clics agissent sur les &amp;deux modèles</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>liés</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>non liés</translation>
    </message>
    <message>
        <source>Str&amp;ict: also cut the convolution</source>
        <translation>Strict : couper &amp;aussi la convolution</translation>
    </message>
    <message>
        <source>Knock out in &amp;all layers</source>
        <translation>Couper dans &amp;toutes les couches</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>toutes les couches</translation>
    </message>
    <message>
        <source>knock out in all layers</source>
        <translation>couper dans toutes les couches</translation>
    </message>
    <message>
        <source>knock out in windows</source>
        <translation>couper par fenêtres</translation>
    </message>
    <message>
        <source>C&amp;entre windows on the layer</source>
        <translation>&amp;Centrer les fenêtres sur la couche</translation>
    </message>
    <message>
        <source>centre windows</source>
        <translation>centrer les fenêtres</translation>
    </message>
    <message>
        <source>align windows at their start</source>
        <translation>aligner les fenêtres au début</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>centrées</translation>
    </message>
    <message>
        <source>start-aligned</source>
        <translation>alignées au début</translation>
    </message>
    <message>
        <source>Block last token ← &amp;subject</source>
        <translation>Bloquer dernier token ← &amp;sujet</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>bloquer dernier token ← sujet</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>Bloquer dernier token ← &amp;relation</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>bloquer dernier token ← relation</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>Bloquer dernier token ← &amp;premier token</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>bloquer dernier token ← premier token</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>&amp;Bloquer dernier token ← contexte (avant le sujet)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>bloquer dernier token ← contexte</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>strict</translation>
    </message>
    <message>
        <source>Take back all patc&amp;hes</source>
        <translation>Retirer tous les patc&amp;hs</translation>
    </message>
    <message>
        <source>take back all patches</source>
        <translation>retirer tous les patchs</translation>
    </message>
    <message>
        <source>Causal &amp;tracing with another subject…</source>
        <translation>Traça&amp;ge causal avec un autre sujet…</translation>
    </message>
    <message>
        <source>Statistics for means of the left model…</source>
        <translation>Statistiques pour les moyennes du modèle de gauche…</translation>
    </message>
    <message>
        <source>Statistics for means of the right model…</source>
        <translation>Statistiques pour les moyennes du modèle de droite…</translation>
    </message>
    <message>
        <source>means from %1</source>
        <translation>moyennes de %1</translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message>
        <source>all layers</source>
        <translation>toutes les couches</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>couches %1</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (gauche)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (droite)</translation>
    </message>
    <message>
        <source>⟨start⟩</source>
        <translation>⟨début⟩</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨fin⟩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>modèle de gauche seulement</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>modèle de droite seulement</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n paire</numerusform>
            <numerusform>%n paires</numerusform>
        </translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Langue du &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>Lan&amp;gue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>couches %1</translation>
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
        <translation>fidélité</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>causalité</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>par hasard</translation>
    </message>
    <message>
        <source>layer of the subject&apos;s state</source>
        <translation>couche de l’état du sujet</translation>
    </message>
    <message>
        <source>singular values of J</source>
        <translation>valeurs singulières de J</translation>
    </message>
    <message>
        <source>share of facts</source>
        <translation>part des faits</translation>
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
        <translation>%1 · %2, la meilleure</translation>
    </message>
    <message>
        <source>%1 %2; by chance %3</source>
        <translation>%1 %2&#xa0;; par hasard %3</translation>
    </message>
</context>
<context>
    <name>LreTable</name>
    <message>
        <source>singular value</source>
        <translation>valeur singulière</translation>
    </message>
    <message>
        <source>%1: by layer</source>
        <translation>%1&#xa0;: par couche</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>%1&#xa0;: parts</translation>
    </message>
    <message>
        <source>share</source>
        <translation>part</translation>
    </message>
    <message>
        <source>%1: singular values</source>
        <translation>%1&#xa0;: valeurs singulières</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>valeurs singulières</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Bêta</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Justes</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>Par hasard</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>Valeur singulière</translation>
    </message>
</context>
<context>
    <name>LreWords</name>
    <message>
        <source>%1, right</source>
        <translation>%1, juste</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1, faux</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>les embeddings</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>none to count</source>
        <translation>rien à compter</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>faithfulness %1</source>
        <translation>fidélité %1</translation>
    </message>
    <message>
        <source>causality %1</source>
        <translation>causalité %1</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>par hasard %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 → %2: %3 says %4; linear from %5 %6, p = %7</source>
        <translation>%1 → %2&#xa0;: %3 dit %4&#xa0;; linéaire (%5)&#xa0;: %6, p = %7</translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Query position</source>
        <translation>Position de la requête</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>Token de requête</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>Position de la source</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>Token source</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Première couche</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilité avant</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Probabilité après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>Change of probability</source>
        <translation>Variation de la probabilité</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
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
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>compute with %1</source>
        <translation>calculer avec %1</translation>
    </message>
    <message>
        <source>Begin prompts &amp;as the tokenizer says</source>
        <translation>Commencer les prompts comme le &amp;veut le tokeniseur</translation>
    </message>
    <message>
        <source>Begin prompts with a &amp;BOS token</source>
        <translation>Commencer les prompts par un token &amp;BOS</translation>
    </message>
    <message>
        <source>Begin prompts with &amp;nothing before them</source>
        <translation>Commencer les prompts &amp;sans rien devant</translation>
    </message>
    <message>
        <source>Open &amp;left model&apos;s folder…</source>
        <translation>Ouvrir le dossier du modèle de &amp;gauche…</translation>
    </message>
    <message>
        <source>Open &amp;right model&apos;s folder…</source>
        <translation>Ouvrir le dossier du modèle de &amp;droite…</translation>
    </message>
    <message>
        <source>Choose l&amp;eft model&apos;s tokenizer…</source>
        <translation>Choisir le tok&amp;eniseur du modèle de gauche…</translation>
    </message>
    <message>
        <source>Choose r&amp;ight model&apos;s tokenizer…</source>
        <translation>Choisir le token&amp;iseur du modèle de droite…</translation>
    </message>
    <message>
        <source>the fastest device</source>
        <translation>le périphérique le plus rapide</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>le CPU</translation>
    </message>
    <message>
        <source>the first GPU</source>
        <translation>le premier GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exact)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>&amp;Recalculer</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>C&amp;omparer avec float64</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (probabilités à 0,6 % près)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (probabilités à 9 % près)</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>the second GPU</source>
        <translation>le deuxième GPU</translation>
    </message>
</context>
<context>
    <name>ModelChoiceText</name>
    <message>
        <source>needs %1</source>
        <translation>nécessite %1</translation>
    </message>
    <message>
        <source>needs %1 of %2 free</source>
        <translation>nécessite %1 sur %2 libres</translation>
    </message>
    <message>
        <source>needs %1, only %2 free</source>
        <translation>nécessite %1, seulement %2 libres</translation>
    </message>
    <message>
        <source>%1 · %2 layers · %3 · %4</source>
        <translation>%1 · %2 couches · %3 · %4</translation>
    </message>
    <message>
        <source>with a BOS token</source>
        <translation>par un token BOS</translation>
    </message>
    <message>
        <source>with nothing before them</source>
        <translation>sans rien devant</translation>
    </message>
    <message>
        <source>as the tokenizer says</source>
        <translation>comme le veut le tokeniseur</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Md</translation>
    </message>
    <message>
        <source>%1 M</source>
        <translation>%1 M</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 Go</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>pas de valeur</translation>
    </message>
    <message>
        <source>%1&#xa0;%</source>
        <extracomment>a percentage, with a no-break space where the language has one</extracomment>
        <translation>%1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>largest of %1 × %2</source>
        <translation>plus grand de %1 × %2</translation>
    </message>
    <message>
        <source>every cell shows the largest of %1 × %2</source>
        <translation>chaque cellule montre le plus grand de %1 × %2</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>About Mambascope</source>
        <translation>À propos de Mambascope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Live knockout explorer for Mamba and transformer language models.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</source>
        <translation>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Exploration en direct des knockouts dans les modèles de langue Mamba et transformer.&lt;br&gt;Logiciel libre sous GNU GPL, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>Couche &amp;suivante</translation>
    </message>
    <message>
        <source>Pre&amp;vious layer</source>
        <translation>Couche &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>Fenêtre plus &amp;large</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>&amp;Fenêtre plus étroite</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>Annuler le chargement, ou libérer le token &amp;verrouillé</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>Une seule échelle de couleurs pour les deu&amp;x matrices</translation>
    </message>
    <message>
        <source>Layout E&amp;xplore</source>
        <translation>Disposition &amp;Exploration</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>Disposition &amp;Balayage : grandes cartes</translation>
    </message>
    <message>
        <source>Lay&amp;out Present: one model, large type</source>
        <translation>Disposition P&amp;résentation&#xa0;: un modèle, grands caractères</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>&amp;Chercher dans toutes les actions…</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>À &amp;propos de Mambascope</translation>
    </message>
    <message>
        <source>&amp;Present the named states</source>
        <translation>Prése&amp;nter les états nommés</translation>
    </message>
    <message>
        <source>Search all actions  %1</source>
        <translation>Chercher dans toutes les actions  %1</translation>
    </message>
    <message>
        <source>Layout Data set: prompts and results lar&amp;ge</source>
        <translation>Disposition &amp;Données&#xa0;: prompts et résultats en grand</translation>
    </message>
    <message>
        <source>Layout Causal tracing: both runs and their maps large</source>
        <translation>Disposition Traçage causal&#xa0;: les deux passes et leurs cartes en grand</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n couche</numerusform>
            <numerusform>%n couches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PaperFormat</name>
    <message>
        <source>ACL, one column</source>
        <translation>ACL, une colonne</translation>
    </message>
    <message>
        <source>ACL, both columns</source>
        <translation>ACL, deux colonnes</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICML, one column</source>
        <translation>ICML, une colonne</translation>
    </message>
    <message>
        <source>ICML, both columns</source>
        <translation>ICML, deux colonnes</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AAAI, one column</source>
        <translation>AAAI, une colonne</translation>
    </message>
    <message>
        <source>AAAI, both columns</source>
        <translation>AAAI, deux colonnes</translation>
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
        <translation>Diapositives</translation>
    </message>
    <message>
        <source>a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX&apos;s) or 234bp</source>
        <translation>une longueur comme 3.25in, 8.4cm, 84mm, 234.9pt (ceux de LaTeX) ou 234bp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Largeur et corps au choix</translation>
    </message>
    <message>
        <source>a font that is installed, or none for %1</source>
        <translation>une police installée, ou aucune pour %1</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>residual</source>
        <translation>flux résiduel</translation>
    </message>
    <message>
        <source>input of the convolution</source>
        <translation>entrée de la convolution</translation>
    </message>
    <message>
        <source>all that a token hands on</source>
        <translation>tout ce qu’un token transmet</translation>
    </message>
    <message>
        <source>output of the convolution</source>
        <translation>sortie de la convolution</translation>
    </message>
    <message>
        <source>output of the SSM</source>
        <translation>sortie du SSM</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>porte</translation>
    </message>
    <message>
        <source>output of the layer</source>
        <translation>sortie de la couche</translation>
    </message>
    <message>
        <source>output of the attention</source>
        <translation>sortie de l’attention</translation>
    </message>
    <message>
        <source>output of the MLP</source>
        <translation>sortie du MLP</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>état récurrent</translation>
    </message>
    <message>
        <source>memory of the convolution</source>
        <translation>mémoire de la convolution</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>rétabli : %1</translation>
    </message>
    <message>
        <source>corrupted in %1</source>
        <translation>corrompu : %1</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>modèle de gauche seulement</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>modèle de droite seulement</translation>
    </message>
    <message>
        <source>waits for another run</source>
        <translation>attend une autre passe</translation>
    </message>
    <message>
        <source>no such token in the other run</source>
        <translation>pas de tel token dans l’autre passe</translation>
    </message>
    <message>
        <source>off</source>
        <translation>désactivé</translation>
    </message>
    <message>
        <source>noise of %1 times the embeddings&apos; spread on the subject</source>
        <translation>bruit sur le sujet, %1 fois l’écart-type des embeddings</translation>
    </message>
    <message>
        <source>noise of %1 on the subject</source>
        <translation>bruit de %1 sur le sujet</translation>
    </message>
    <message>
        <source>“%1” instead of the subject</source>
        <translation>«&#xa0;%1&#xa0;» au lieu du sujet</translation>
    </message>
    <message>
        <source>set to its mean in %1</source>
        <translation>mis à sa moyenne&#xa0;: %1</translation>
    </message>
    <message>
        <source>set to zero in %1</source>
        <translation>mis à zéro&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>PathChart</name>
    <message>
        <source>layer whose h is restored</source>
        <translation>couche dont h est rétabli</translation>
    </message>
    <message>
        <source>recovery; above a bar: what went through its state</source>
        <translation>rétablissement ; au-dessus d’une barre : ce qui est passé par son état</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 sectionné</translation>
    </message>
    <message>
        <source>share of p − p*</source>
        <translation>part de p − p*</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>effet</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%1 (the subject&apos;s last token)</source>
        <translation>%1 (dernier token du sujet)</translation>
    </message>
    <message>
        <source>%1 (the last token)</source>
        <translation>%1 (dernier token)</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>%1 sectionné</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>rétablissement</translation>
    </message>
    <message>
        <source>%1, %2, layer %3</source>
        <translation>%1, %2, couche %3</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1 : aucune valeur</translation>
    </message>
    <message>
        <source>restoring h brings %1 to %2 (%3)</source>
        <translation>rétablir h amène %1 à %2 (%3)</translation>
    </message>
    <message>
        <source>%1 severed %2, so %3 went through it</source>
        <translation>%1 sectionné %2, donc %3 y sont passés</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
</context>
<context>
    <name>PathsTable</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Severed</source>
        <translation>Sectionné</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Probabilité, passe intacte</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Probabilité, passe corrompue</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Probabilité, passe patchée</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Effet indirect</translation>
    </message>
    <message>
        <source>Went through it</source>
        <translation>Passé par l’état</translation>
    </message>
</context>
<context>
    <name>PredictionTable</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Tokens suivants les plus probables</translation>
    </message>
    <message>
        <source>Token number</source>
        <translation>Numéro du token</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>Suivi</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>Probabilité avant</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>Probabilité après</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
</context>
<context>
    <name>PredictionText</name>
    <message>
        <source>%1 is not among the most probable tokens</source>
        <translation>%1 n’est pas parmi les tokens les plus probables</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 de %2 à %3, %4</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>disparu</translation>
    </message>
</context>
<context>
    <name>PromptHint</name>
    <message>
        <source>Both models know this: %1.</source>
        <translation>Les deux modèles le savent : %1.</translation>
    </message>
    <message>
        <source>Only %1 knows this: %2.</source>
        <translation>Seul %1 le sait : %2.</translation>
    </message>
    <message>
        <source>Neither model knows this: %1.</source>
        <translation>Aucun des deux modèles ne le sait : %1.</translation>
    </message>
    <message>
        <source>Both models say %1.</source>
        <translation>Les deux modèles disent %1.</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1 dit %2, %3 dit %4.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>“%1”, place %2 of %3</source>
        <translation>«&#xa0;%1&#xa0;», occurrence %2 sur %3</translation>
    </message>
    <message>
        <source>No subject found: drag over tokens to mark it.</source>
        <translation>Aucun sujet trouvé : glissez sur des tokens pour le marquer.</translation>
    </message>
    <message>
        <source>Subject: %1 (marked; %2).</source>
        <translation>Sujet : %1 (marqué ; %2).</translation>
    </message>
    <message>
        <source>guess again</source>
        <translation>deviner à nouveau</translation>
    </message>
    <message>
        <source>Subject: %1 (drag over tokens to change).</source>
        <translation>Sujet : %1 (glissez sur des tokens pour le changer).</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1 (%2).</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>l’omettre</translation>
    </message>
    <message>
        <source>The space at the end is left out (%1).</source>
        <translation>L’espace finale est omise (%1).</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>la garder</translation>
    </message>
    <message>
        <source>“%1” is several tokens; its first one is scored.</source>
        <translation>«&#xa0;%1&#xa0;» fait plusieurs tokens ; le premier est évalué.</translation>
    </message>
    <message>
        <source>Following %1 (%2).</source>
        <translation>Suivi de %1 (%2).</translation>
    </message>
    <message>
        <source>each model&apos;s own answer</source>
        <translation>la réponse propre à chaque modèle</translation>
    </message>
    <message>
        <source>Following “%1”; maps and flow keep to %2.</source>
        <translation>Suivi de «&#xa0;%1&#xa0;» ; cartes et flux restent sur %2.</translation>
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
        <translation>une espace</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>une tabulation</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>un saut de ligne</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>un retour chariot</translation>
    </message>
    <message>
        <source>a no-break space (U+00A0)</source>
        <translation>une espace insécable (U+00A0)</translation>
    </message>
    <message>
        <source>white space (%1)</source>
        <translation>un caractère d’espacement (%1)</translation>
    </message>
    <message>
        <source>a character that can&apos;t be seen (%1)</source>
        <translation>un caractère invisible (%1)</translation>
    </message>
    <message>
        <source>The prompt ends in %1, which is kept: most words that come next would bring a space of their own, so the answer can change</source>
        <translation>Le prompt se termine par %1, qui est gardé : la plupart des mots suivants apporteraient leur propre espace, la réponse peut donc changer</translation>
    </message>
    <message>
        <source>The prompt begins with %1, which is kept: its first word can be another token than without it</source>
        <translation>Le prompt commence par %1, qui est gardé : son premier mot peut être un autre token que sans cela</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>Le prompt contient %n espace à l’octet %1, qui est gardée</numerusform>
            <numerusform>Le prompt contient %n espaces d’affilée à l’octet %1, qui sont gardées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>Le prompt contient %n retour chariot (les fins de ligne de Windows sont CR LF), gardé comme caractère à part</numerusform>
            <numerusform>Le prompt contient %n retours chariot (les fins de ligne de Windows sont CR LF), gardés comme caractères à part</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD</source>
        <translation>Le prompt n’est pas de l’UTF-8 à l’octet %1 ; ce qui est défectueux est lu comme U+FFFD</translation>
    </message>
    <message>
        <source>The prompt has %1 at byte %2. It is kept: a model reads it as a character of its own, not as a plain space</source>
        <translation>Le prompt contient %1 à l’octet %2. C’est gardé tel quel&#xa0;: un modèle y lit un caractère à part, non une espace simple</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>Le prompt contient %1 à l’octet %2, et %n autre caractère de ce genre. Ils sont gardés&#xa0;: un modèle lit chacun comme un caractère à part, non comme une espace simple</numerusform>
            <numerusform>Le prompt contient %1 à l’octet %2, et %n autres caractères de ce genre. Ils sont gardés&#xa0;: un modèle lit chacun comme un caractère à part, non comme une espace simple</numerusform>
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
        <translation>%1 − %2, mêmes prompts</translation>
    </message>
</context>
<context>
    <name>ResultStyles</name>
    <message>
        <source>before the subject</source>
        <translation>avant le sujet</translation>
    </message>
    <message>
        <source>subject but its last token</source>
        <translation>sujet sauf son dernier token</translation>
    </message>
    <message>
        <source>subject&apos;s last token</source>
        <translation>dernier token du sujet</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>après le sujet</translation>
    </message>
    <message>
        <source>without the slow third</source>
        <translation>sans le tiers lent</translation>
    </message>
    <message>
        <source>without the middle third</source>
        <translation>sans le tiers moyen</translation>
    </message>
    <message>
        <source>without the fast third</source>
        <translation>sans le tiers rapide</translation>
    </message>
    <message>
        <source>without the context-dependent two thirds (slow and middle)</source>
        <translation>sans les deux tiers dépendants du contexte (lent et moyen)</translation>
    </message>
    <message>
        <source>without the context-independent two thirds (middle and fast)</source>
        <translation>sans les deux tiers indépendants du contexte (moyen et rapide)</translation>
    </message>
    <message>
        <source>without any</source>
        <translation>sans aucun</translation>
    </message>
    <message>
        <source>relative change of the answer&apos;s probability</source>
        <translation>variation relative de la probabilité de la réponse</translation>
    </message>
    <message>
        <source>change of the answer&apos;s probability</source>
        <translation>variation de la probabilité de la réponse</translation>
    </message>
    <message>
        <source>answers that are still the likeliest token</source>
        <translation>réponses qui restent le token le plus probable</translation>
    </message>
</context>
<context>
    <name>ResultTableText</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Têtes</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>Coupé</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Première couche</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>Place on the axis</source>
        <translation>Place sur l’axe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>Borne inférieure</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>Borne supérieure</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>Prompts</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
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
        <translation>sujet au début</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujet plus loin</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>row %1, %2 → %3: %4, %5, %6</source>
        <translation>ligne %1, %2 → %3&#xa0;: %4, %5, %6</translation>
    </message>
    <message>
        <source>%1 − %2 at depth %3: %4</source>
        <translation>%1 − %2 à la profondeur %3&#xa0;: %4</translation>
    </message>
    <message>
        <source>%1 of %2 dots a window, evenly by rank</source>
        <translation>%1 points sur %2 par fenêtre, répartis selon le rang</translation>
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
            <numerusform>fenêtres de %n couche</numerusform>
            <numerusform>fenêtres de %n couches</numerusform>
        </translation>
    </message>
    <message>
        <source>bands: 95 % by bootstrap over relations</source>
        <translation>bandes&#xa0;: 95 % par bootstrap sur les relations</translation>
    </message>
    <message>
        <source>bands: 95 % by Student&apos;s t</source>
        <translation>bandes&#xa0;: 95 % par le t de Student</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>%Ln valeur aberrante&#xa0;: prompts loin de la moitié centrale, là où la moyenne est la plus forte</numerusform>
            <numerusform>%Ln valeurs aberrantes&#xa0;: prompts loin de la moitié centrale, là où la moyenne est la plus forte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>relation</translation>
    </message>
    <message>
        <source>last</source>
        <translation>dernier</translation>
    </message>
    <message>
        <source>first</source>
        <translation>premier</translation>
    </message>
    <message>
        <source>context</source>
        <translation>contexte</translation>
    </message>
    <message>
        <source>start token</source>
        <translation>token de début</translation>
    </message>
    <message>
        <source>end token</source>
        <translation>token de fin</translation>
    </message>
    <message>
        <source>all</source>
        <translation>tous</translation>
    </message>
    <message>
        <source>relation and last</source>
        <translation>relation et dernier</translation>
    </message>
    <message>
        <source>last of subject</source>
        <translation>dernier du sujet</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>après le sujet</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>%Ln ligne&#xa0;: celle que montre la table du jeu de données.</numerusform>
            <numerusform>%Ln lignes&#xa0;: celles que montre la table du jeu de données.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>un nombre entier de %1 à %2</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>one line of text</source>
        <translation>une ligne de texte</translation>
    </message>
    <message>
        <source>a list of files or folders</source>
        <translation>une liste de fichiers ou de dossiers</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system, light ou dark</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l’un de %1</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto, cpu, cuda ou cuda:N</translation>
    </message>
    <message>
        <source>fp32, tf32 or bf16</source>
        <translation>fp32, tf32 ou bf16</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>un nombre de %1 à %2</translation>
    </message>
    <message>
        <source>files by the names of models</source>
        <translation>des fichiers par noms de modèles</translation>
    </message>
    <message>
        <source>a value that the program wrote itself</source>
        <translation>une valeur que le programme a écrite lui-même</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Knocked out in the left model: %1</source>
        <translation>Coupé dans le modèle de gauche : %1</translation>
    </message>
    <message>
        <source>Knocked out in the right model: %1</source>
        <translation>Coupé dans le modèle de droite : %1</translation>
    </message>
    <message>
        <source>Knocked out: %1</source>
        <translation>Coupé : %1</translation>
    </message>
    <message>
        <source>Followed answer: %1</source>
        <translation>Réponse suivie : %1</translation>
    </message>
    <message>
        <source>Followed token: %1</source>
        <translation>Token suivi : %1</translation>
    </message>
    <message>
        <source>Nothing is knocked out</source>
        <translation>Rien n’est coupé</translation>
    </message>
    <message>
        <source>Patched: %1, %2</source>
        <translation>Patché : %1, %2</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>Autre passe : %1</translation>
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
            <numerusform>La convolution (largeur %1) transmet encore un token %n position plus loin</numerusform>
            <numerusform>La convolution (largeur %1) transmet encore un token %n positions plus loin</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights rebuild the layer&apos;s output (error %1)</source>
        <translation>Les poids reconstruisent la sortie de la couche (erreur %1)</translation>
    </message>
    <message>
        <source>Strict: the convolution (width %1) is also cut</source>
        <translation>Strict : la convolution (largeur %1) est aussi coupée</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>Larger type</source>
        <translation>Caractères plus grands</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>Caractères plus petits</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>Caractères normaux</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Thème du s&amp;ystème</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>Thème c&amp;lair</translation>
    </message>
    <message>
        <source>Dark th&amp;eme</source>
        <translation>T&amp;hème sombre</translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message>
        <source>%1 has no such token</source>
        <translation>%1 n’a pas ce token</translation>
    </message>
    <message>
        <source>part of %1 in %2</source>
        <translation>partie de %1 dans %2</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>%n token dans %1 : %2</numerusform>
            <numerusform>%n tokens dans %1 : %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TraceDrawing</name>
    <message>
        <source>clean</source>
        <translation>intacte</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>corrompue</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
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
        <translation>Modèle</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Position in the clean run</source>
        <translation>Position dans la passe intacte</translation>
    </message>
    <message>
        <source>Token of the clean run</source>
        <translation>Token de la passe intacte</translation>
    </message>
    <message>
        <source>Position in the corrupted run</source>
        <translation>Position dans la passe corrompue</translation>
    </message>
    <message>
        <source>Token of the corrupted run</source>
        <translation>Token de la passe corrompue</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenêtre</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>Première couche</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>Dernière couche</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>Probabilité, passe intacte</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>Probabilité, passe corrompue</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>Probabilité, passe patchée</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>Effet indirect</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>profondeur</translation>
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
        <translation>Probabilité, estimation au premier ordre</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>restoring %1 brings %2 from %3 back to %4</source>
        <translation>rétablir %1 ramène %2 de %3 à %4</translation>
    </message>
    <message>
        <source>corrupting %1 brings %2 from %3 to %4</source>
        <translation>corrompre %1 fait passer %2 de %3 à %4</translation>
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
        <translation>%1 · fenêtres de %2</translation>
    </message>
    <message>
        <source>the first %1 tokens are the same in both runs</source>
        <translation>les %1 premiers tokens sont les mêmes dans les deux passes</translation>
    </message>
    <message>
        <source>%1 is the same in both runs</source>
        <translation>%1 est le même dans les deux passes</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%1 de %2 en %3</translation>
    </message>
    <message>
        <source>%1: not computed yet</source>
        <translation>%1 : pas encore calculé</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1 : aucune valeur</translation>
    </message>
    <message>
        <source>%1; a first-order estimate</source>
        <translation>%1 ; une estimation au premier ordre</translation>
    </message>
    <message>
        <source>%1; first-order estimate %2</source>
        <translation>%1&#xa0;; estimation au premier ordre %2</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>%1 : la convolution courte (largeur %2) amène encore un token coupé à son voisin de droite, et par lui à la requête.</numerusform>
            <numerusform>%1 : la convolution courte (largeur %2) amène encore un token coupé à ses %n voisins de droite, et par eux à la requête.</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>approximate (%1)</source>
        <translation>approché (%1)</translation>
    </message>
    <message>
        <source>Computed in %1, which has changed probabilities by up to %2 where it was measured; fp32 is exact to rounding.</source>
        <translation>Calculé en %1, qui a changé des probabilités de %2 au plus là où cela a été mesuré ; fp32 est exact aux arrondis près.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>stocké</translation>
    </message>
    <message>
        <source>From a session file, not computed here: device %1, program %2, time %3.</source>
        <translation>D’un fichier de session, non calculé ici : périphérique %1, programme %2, heure %3.</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>%1 That is more than rounding explains (%2): don&apos;t rely on these numbers.</source>
        <translation>%1 C’est plus que n’expliquent les arrondis (%2) : ne vous fiez pas à ces nombres.</translation>
    </message>
    <message>
        <source>Measured on this prompt: a full run gives the same probabilities to a relative error of %1.</source>
        <translation>Mesuré sur ce prompt : une passe complète donne les mêmes probabilités avec une erreur relative de %1.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token.</source>
        <translation>%1 : strict coupe aussi ce que la convolution courte apporte d’un token coupé.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token; the cut token&apos;s own step still sets how much of earlier ones is left.</source>
        <translation>%1 : strict coupe aussi ce que la convolution courte apporte d’un token coupé ; le pas propre du token coupé fixe encore ce qui reste des précédents.</translation>
    </message>
    <message>
        <source>Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with strict, a difference of %4.</source>
        <translation>Mesuré sur ce prompt : avec les knockouts actuels, p(%1) est %2, et %3 avec strict, une différence de %4.</translation>
    </message>
    <message>
        <source>There is no room to draw every cell: %1. The largest magnitude is shown, with its sign; zoom in to see each cell.</source>
        <translation>Il n’y a pas de place pour dessiner chaque cellule&#xa0;: %1. La plus grande valeur absolue est affichée, avec son signe&#xa0;; agrandissez pour voir chaque cellule.</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token, and its own step: nothing of it reaches the query in these layers.</source>
        <translation>%1 : strict coupe aussi ce que la convolution courte apporte d’un token coupé, et son pas propre : rien de lui n’atteint la requête dans ces couches.</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>%1 is not loaded yet</source>
        <translation>%1 n’est pas encore chargé</translation>
    </message>
    <message>
        <source>%1 is a model of the family %2</source>
        <translation>%1 est un modèle de la famille %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>The files of %1 have no fingerprint</source>
        <translation>Les fichiers de %1 n’ont pas d’empreinte</translation>
    </message>
    <message>
        <source>The files of %1 have the fingerprint %2; other files have another one</source>
        <translation>Les fichiers de %1 ont l’empreinte %2 ; d’autres fichiers en ont une autre</translation>
    </message>
    <message>
        <source>%1 does not come from a hub cache, so it has no revision</source>
        <translation>%1 ne vient pas d’un cache de hub, il n’a donc pas de révision</translation>
    </message>
    <message>
        <source>%1 is revision %2</source>
        <translation>%1 est la révision %2</translation>
    </message>
    <message>
        <source>%1, %2 M parameters</source>
        <translation>%1, %2 M de paramètres</translation>
    </message>
    <message>
        <source>The weights of %1 are stored as %2</source>
        <translation>Les poids de %1 sont stockés en %2</translation>
    </message>
    <message>
        <source>%1 has computed nothing yet</source>
        <translation>%1 n’a encore rien calculé</translation>
    </message>
    <message>
        <source>%1 was computed on %2</source>
        <translation>%1 a été calculé sur %2</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>What computed %1 is not known</source>
        <translation>Ce qui a calculé %1 est inconnu</translation>
    </message>
    <message>
        <source>%1 was computed by Mambascope %2 with %3</source>
        <translation>%1 a été calculé par Mambascope %2 avec %3</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>mesure en cours…</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>%1 est en cours de mesure</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>%1 n’a pas pu être mesuré : %2</translation>
    </message>
    <message>
        <source>%1, more than rounding (%2)</source>
        <translation>%1, plus que les arrondis (%2)</translation>
    </message>
    <message>
        <source>That is more than rounding explains (%1): don&apos;t rely on these numbers.</source>
        <translation>C’est plus que n’expliquent les arrondis (%1) : ne vous fiez pas à ces nombres.</translation>
    </message>
    <message>
        <source>error %1, largest in layer %2</source>
        <translation>erreur %1, la plus grande dans la couche %2</translation>
    </message>
    <message>
        <source>the weights of the attention form rebuild what the recurrence (in a transformer: plain attention) gives, to a relative error of %1 at most, in layer %2.</source>
        <translation>les poids de la forme d’attention reconstruisent ce que donne la récurrence (dans un transformeur : l’attention ordinaire), avec une erreur relative de %1 au plus, dans la couche %2.</translation>
    </message>
    <message>
        <source>the present knockouts</source>
        <translation>les knockouts actuels</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>erreur %1</translation>
    </message>
    <message>
        <source>error %1 (%2)</source>
        <translation>erreur %1 (%2)</translation>
    </message>
    <message>
        <source>computing only what changes gives the probabilities of a full run to a relative error of %1, clean and under %2.</source>
        <translation>calculer seulement ce qui change donne les probabilités d’une passe complète avec une erreur relative de %1, intacte et avec coupure (%2).</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>pas de convolution</translation>
    </message>
    <message>
        <source>%1 has no short convolution, so nothing leaks past a cut</source>
        <translation>%1 n’a pas de convolution courte, rien ne fuit donc au-delà d’une coupure</translation>
    </message>
    <message>
        <source>nothing is knocked out</source>
        <translation>rien n’est coupé</translation>
    </message>
    <message>
        <source>Nothing is knocked out in %1, so nothing leaks</source>
        <translation>Rien n’est coupé dans %1, rien ne fuit donc</translation>
    </message>
    <message>
        <source>not defined for some heads</source>
        <translation>non défini pour certaines têtes</translation>
    </message>
    <message>
        <source>%1: all heads share the convolution, so strict, and with it what leaks, is only defined where knockouts cut all heads</source>
        <translation>%1 : toutes les têtes partagent la convolution ; strict, et donc ce qui fuit, n’est défini que là où les knockouts coupent toutes les têtes</translation>
    </message>
    <message>
        <source>p(%1) %2, strict %3: %4</source>
        <translation>p(%1) %2, strict %3 : %4</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Famille</translation>
    </message>
    <message>
        <source>Attention form</source>
        <translation>Forme d’attention</translation>
    </message>
    <message>
        <source>Partial recompute</source>
        <translation>Recalcul partiel</translation>
    </message>
    <message>
        <source>Convolution leak</source>
        <translation>Fuite par la convolution</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>Calculé sur</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>Empreinte</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>Révision</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
</context>
<context>
    <name>ValueAxis</name>
    <message>
        <source>depth of the window, from the first to the last</source>
        <translation>profondeur de la fenêtre, de la première à la dernière</translation>
    </message>
    <message>
        <source>first layer of the window</source>
        <translation>première couche de la fenêtre</translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
    </message>
</context>
<context>
    <name>VerifyText</name>
    <message>
        <source>can&apos;t be computed again: %1</source>
        <translation>impossible à recalculer : %1</translation>
    </message>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>identique, %n nombre</numerusform>
            <numerusform>identique, %n nombres</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at %1</source>
        <translation>diffère à %1</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ, by %3 at most (relative: %4), at %5</source>
        <translation>%1 nombres sur %2 diffèrent, de %3 au plus (relatif : %4), à %5</translation>
    </message>
    <message>
        <source>The session holds no results</source>
        <translation>La session ne contient aucun résultat</translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>Le résultat (%n) est identique, au bit près</numerusform>
            <numerusform>Les %n résultats sont tous identiques, au bit près</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>%n résultat diffère, de %1 au plus</numerusform>
            <numerusform>%n résultats diffèrent, de %1 au plus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>%n résultat est impossible à recalculer</numerusform>
            <numerusform>%n résultats sont impossibles à recalculer</numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s files are different: %1 then, %2 now</source>
        <translation>Les fichiers du modèle sont différents&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message>
        <source>The precision is different: %1 then, %2 now</source>
        <translation>La précision est différente&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message>
        <source>The device is different: %1 then, %2 now</source>
        <translation>Le périphérique est différent&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message>
        <source>The processor is different: %1 then, %2 now</source>
        <translation>Le processeur est différent&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message>
        <source>The library is different: %1 then, %2 now</source>
        <translation>La bibliothèque est différente&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message>
        <source>The program is different: %1 then, %2 now</source>
        <translation>Le programme est différent&#xa0;: %1 alors, %2 maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>%n résultat diffère, mais en aucun nombre&#xa0;: dans des textes ou dans la quantité de nombres</numerusform>
            <numerusform>%n résultats diffèrent, mais en aucun nombre&#xa0;: dans des textes ou dans la quantité de nombres</numerusform>
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
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Précision</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Édition</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>&amp;Modèles</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>E&amp;xpériences</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
    <message>
        <source>Experiments over the rows shown</source>
        <translation>Expériences sur les lignes affichées</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Données</translation>
    </message>
</context>
<context>
    <name>WindowModelText</name>
    <message>
        <source>the command line&apos;s options</source>
        <translation>les options de la ligne de commande</translation>
    </message>
</context>
<context>
    <name>ZoomActions</name>
    <message>
        <source>Zoom matrix in</source>
        <translation>Zoom avant sur la matrice</translation>
    </message>
    <message>
        <source>Zoom matrix out</source>
        <translation>Zoom arrière sur la matrice</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>Afficher toute la matrice</translation>
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
        <translation>%1 pour %2 est déjà utilisé par %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::AttentionPanel</name>
    <message>
        <source>Loading the model…</source>
        <translation>Chargement du modèle…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>couche %1 · %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::Autosave</name>
    <message>
        <source>Unsaved work can&apos;t be backed up: %1</source>
        <translation>Impossible de sauvegarder une copie du travail non enregistré&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BadgeLabel</name>
    <message>
        <source>How exact %1 is</source>
        <translation>Exactitude : %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlankCover</name>
    <message>
        <source>Blank screen</source>
        <translation>Écran vide</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockBar</name>
    <message>
        <source>block tokens: %1</source>
        <translation>bloquer des tokens&#xa0;: %1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>bloquer %1</translation>
    </message>
    <message>
        <source>block by means of the bundled text</source>
        <translation>bloquer par les moyennes du texte fourni</translation>
    </message>
    <message>
        <source>block windows of %1</source>
        <translation>bloquer par fenêtres de %1</translation>
    </message>
    <message>
        <source>means of the bundled text</source>
        <translation>moyennes du texte fourni</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>moyennes de %1</translation>
    </message>
    <message>
        <source>means in %1</source>
        <translation>moyennes dans %1</translation>
    </message>
    <message>
        <source>How token sets are blocked</source>
        <translation>Comment les ensembles de tokens sont bloqués</translation>
    </message>
    <message>
        <source>mean, others follow</source>
        <translation>moyenne, les autres suivent</translation>
    </message>
    <message>
        <source>mean, others restored</source>
        <translation>moyenne, les autres rétablis</translation>
    </message>
    <message>
        <source>knockout</source>
        <translation>knockout</translation>
    </message>
    <message>
        <source>strict knockout</source>
        <translation>knockout strict</translation>
    </message>
    <message>
        <source>What the tokens hand on becomes its mean over a text; all else follows. As the paper&apos;s text has it.</source>
        <translation>Ce que les tokens transmettent devient sa moyenne sur un texte&#xa0;; tout le reste suit. C’est ce que dit le texte de l’article.</translation>
    </message>
    <message>
        <source>The same, and in the window what every other token but the last hands on is as in the clean run. As the paper&apos;s code has it.</source>
        <translation>De même, et dans la fenêtre ce que tout autre token sauf le dernier transmet est comme dans la passe intacte. C’est ce que fait le code de l’article.</translation>
    </message>
    <message>
        <source>The tokens are cut from all later ones. The short convolution leaks.</source>
        <translation>Les tokens sont coupés de tous les suivants. La convolution courte fuit.</translation>
    </message>
    <message>
        <source>The same, and nothing of them passes by the convolution or the step.</source>
        <translation>De même, et rien d’eux ne passe par la convolution ni par le pas.</translation>
    </message>
    <message>
        <source>Way of blocking</source>
        <translation>Mode de blocage</translation>
    </message>
    <message>
        <source>State that is replaced by its mean</source>
        <translation>État remplacé par sa moyenne</translation>
    </message>
    <message>
        <source>Where means come from</source>
        <translation>D’où viennent les moyennes</translation>
    </message>
    <message>
        <source>The buttons beside the title open a text or a file of statistics.</source>
        <translation>Les boutons à côté du titre ouvrent un texte ou un fichier de statistiques.</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>fenêtres de </translation>
    </message>
    <message>
        <source>Layers that are blocked together</source>
        <translation>Couches bloquées ensemble</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>arrêter</translation>
    </message>
    <message>
        <source>Stop computing blocked token sets</source>
        <translation>Arrêter le calcul des ensembles de tokens bloqués</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Arrêter. «&#xa0;Recalculer&#xa0;» dans le menu Modèles recommence.</translation>
    </message>
    <message>
        <source>token sets</source>
        <translation>ensembles de tokens</translation>
    </message>
    <message>
        <source>Which token sets are blocked: each has a curve of its own.</source>
        <translation>Quels ensembles de tokens sont bloqués&#xa0;: chacun a sa propre courbe.</translation>
    </message>
    <message>
        <source>Token sets that are blocked</source>
        <translation>Ensembles de tokens bloqués</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockPanel</name>
    <message>
        <source>What is wrong with this blocking</source>
        <translation>Ce qui ne va pas avec ce blocage</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>%1 is no state-space model and has no state that tokens hand on: its tokens are knocked out instead</source>
        <translation>%1 n’est pas un modèle à espace d’états et n’a pas d’état que les tokens transmettent&#xa0;: ses tokens sont coupés à la place</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>change of %1 · windows of %2</source>
        <translation>variation de %1 · fenêtres de %2</translation>
    </message>
    <message>
        <source>%1 · means of %2</source>
        <translation>%1 · moyennes&#xa0;: %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those tokens blocked: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Chaque point est une passe à part où ces tokens sont bloqués&#xa0;: la probabilité du modèle lui-même, aux arrondis près. Les lignes ne font que relier les points.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockView</name>
    <message>
        <source>Blocked token sets, change of the answer by window of layers</source>
        <translation>Ensembles de tokens bloqués, variation de la réponse par fenêtre de couches</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>variation de la probabilité de la réponse suivie</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>encore %n s environ</numerusform>
            <numerusform>encore %n s environ</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>ligne %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>Filtrer les actions</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>Aucune action ne correspond.</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>Chercher dans toutes les actions</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, action %2 of %3</source>
        <translation>%1, action %2 sur %3</translation>
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
        <translation>réponse suivie</translation>
    </message>
    <message>
        <source>%1: not known, because it is not among the most probable tokens</source>
        <translation>%1&#xa0;: inconnu, car pas parmi les tokens les plus probables</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonPanel</name>
    <message>
        <source>Probabilities in A and B</source>
        <translation>Probabilités en A et B</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 marks a state A, %2 another one B; %3 flips between them.</source>
        <translation>%1 marque un état A, %2 un autre B ; %3 bascule entre les deux.</translation>
    </message>
    <message>
        <source>A state could not be computed: go there to see why.</source>
        <translation>Un état n’a pas pu être calculé : allez-y pour voir pourquoi.</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A : %1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
    <message>
        <source>Probabilities of the model itself in each of the two states, to rounding.</source>
        <translation>Probabilités du modèle lui-même dans chacun des deux états, aux arrondis près.</translation>
    </message>
    <message>
        <source>The numbers are still being computed.</source>
        <translation>Les nombres sont encore en cours de calcul.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CutHeadsMenu</name>
    <message>
        <source>What knockouts, map and flow cut</source>
        <translation>Ce que coupent knockouts, carte et flux</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>couper %1</translation>
    </message>
    <message>
        <source>knockouts: %1</source>
        <translation>knockouts : %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DataBench</name>
    <message>
        <source>open row %1</source>
        <translation>ouvrir la ligne %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetBar</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>Ce qui ne va pas avec le filtre</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>Quelles lignes sont affichées</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>Conditions joined by and, or, not and parentheses.
Of a model: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Of a row: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, and every other column.</source>
        <translation>Conditions jointes par and, or, not et des parenthèses.
D’un modèle&#xa0;: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
D’une ligne&#xa0;: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot; et toute autre colonne.</translation>
    </message>
    <message>
        <source>Where the subject stands</source>
        <translation>Où se trouve le sujet</translation>
    </message>
    <message>
        <source>subject anywhere</source>
        <translation>sujet n’importe où</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>sujet au début</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujet plus loin</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Échantillon</translation>
    </message>
    <message>
        <source>Rows in the sample</source>
        <translation>Lignes de l’échantillon</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>toutes les lignes</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Graine</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>Graine de l’échantillon</translation>
    </message>
    <message>
        <source>Filter: known(demo-mamba2) and not relation = P103</source>
        <translation>Filtre&#xa0;: known(demo-mamba2) and not relation = P103</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetDetails</name>
    <message>
        <source>there is neither a prompt nor a template</source>
        <translation>il n’y a ni prompt ni gabarit</translation>
    </message>
    <message>
        <source>the subject is missing</source>
        <translation>le sujet manque</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>la réponse manque</translation>
    </message>
    <message>
        <source>the subject “%1” is not in the prompt</source>
        <translation>le sujet «&#xa0;%1&#xa0;» n’est pas dans le prompt</translation>
    </message>
    <message>
        <source>the subject “%1” stands in the prompt several times, and no template tells which</source>
        <translation>le sujet «&#xa0;%1&#xa0;» est plusieurs fois dans le prompt, et aucun gabarit ne dit lequel</translation>
    </message>
    <message>
        <source>the template “%1” must hold {} exactly once</source>
        <translation>le gabarit «&#xa0;%1&#xa0;» doit contenir {} exactement une fois</translation>
    </message>
    <message>
        <source>the prompt is not the template with the subject in it</source>
        <translation>le prompt n’est pas le gabarit avec le sujet dedans</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>identique à la ligne %1</translation>
    </message>
    <message>
        <source>a quote opens here and never closes</source>
        <translation>un guillemet s’ouvre ici et ne se ferme jamais</translation>
    </message>
    <message>
        <source>There is no row that can be used.</source>
        <translation>Aucune ligne n’est utilisable.</translation>
    </message>
    <message>
        <source>First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”</source>
        <translation>Première entrée, ligne %1&#xa0;: prompt «&#xa0;%2&#xa0;», sujet «&#xa0;%3&#xa0;», réponse «&#xa0;%4&#xa0;», relation «&#xa0;%5&#xa0;»</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>Lignes omises</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>ligne %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>How %1 was understood</source>
        <translation>Comment %1 a été compris</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No line is left out.</source>
        <translation>Aucune ligne n’est omise.</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 Les %2 premières sont listées.</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Boutons</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetModel</name>
    <message>
        <source>%1, right</source>
        <translation>%1, juste</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetPanel</name>
    <message>
        <source>What is wrong with the data set</source>
        <translation>Ce qui ne va pas avec le jeu de données</translation>
    </message>
    <message>
        <source>Prompts of the data set</source>
        <translation>Prompts du jeu de données</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own (JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped here, too.</source>
        <translation>Ouvrez un jeu de données&#xa0;: CounterFact ou RELATIONS dans le menu Données, ou un fichier à vous (lignes JSON, CSV ou TSV avec les colonnes prompt, subject et answer). Un fichier peut aussi être déposé ici.</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Make it the prompt</source>
        <translation>En faire le prompt</translation>
    </message>
    <message>
        <source>Only the chosen rows</source>
        <translation>Seulement les lignes choisies</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockArea</name>
    <message>
        <source>Models and views</source>
        <translation>Modèles et vues</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockTitle</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditBar</name>
    <message>
        <source>true object of the edit “%1”</source>
        <translation>vrai objet de l’édition «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>new object of the edit “%1”</source>
        <translation>nouvel objet de l’édition «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>edit the left model</source>
        <translation>éditer le modèle de gauche</translation>
    </message>
    <message>
        <source>edit the right model</source>
        <translation>éditer le modèle de droite</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>éditer %1</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>éditer la couche %1</translation>
    </message>
    <message>
        <source>%1 steps of an edit</source>
        <translation>%1 pas d’une édition</translation>
    </message>
    <message>
        <source>edit with second moments</source>
        <translation>éditer avec les seconds moments</translation>
    </message>
    <message>
        <source>edit along the key</source>
        <translation>éditer le long de la clé</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>couche</translation>
    </message>
    <message>
        <source>the subject:</source>
        <translation>le sujet&#xa0;:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1&#xa0;:</translation>
    </message>
    <message>
        <source>its own answer</source>
        <translation>sa propre réponse</translation>
    </message>
    <message>
        <source>its own answer, %1</source>
        <translation>sa propre réponse, %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Éditer</translation>
    </message>
    <message>
        <source>Stop the layers</source>
        <translation>Arrêter les couches</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>L’édition</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>devient</translation>
    </message>
    <message>
        <source>The true object, which the fact has</source>
        <translation>Le vrai objet, celui du fait</translation>
    </message>
    <message>
        <source>The object that the fact has. Left empty, it is the model&apos;s own answer.</source>
        <translation>L’objet du fait. Laissé vide, c’est la réponse du modèle lui-même.</translation>
    </message>
    <message>
        <source>The new object, which the fact gets</source>
        <translation>Le nouvel objet, que le fait reçoit</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>nouvel objet</translation>
    </message>
    <message>
        <source>The object that the fact gets. Objects of the same relation are in the list.</source>
        <translation>L’objet que le fait reçoit. Les objets de la même relation sont dans la liste.</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>Prompts…</translation>
    </message>
    <message>
        <source>Paraphrases that should follow the edit, and neighbours that should stay.</source>
        <translation>Des paraphrases qui devraient suivre l’édition, et des voisins qui devraient rester.</translation>
    </message>
    <message>
        <source>Finds the rank-one edit (ROME) and scores it. The model stays as it is until the edit is applied.</source>
        <translation>Trouve l’édition de rang 1 (ROME) et l’évalue. Le modèle reste tel quel jusqu’à ce que l’édition soit appliquée.</translation>
    </message>
    <message>
        <source>The model that is edited</source>
        <translation>Le modèle qui est édité</translation>
    </message>
    <message>
        <source>The model that is edited, without the edits that it has.</source>
        <translation>Le modèle qui est édité, sans les éditions qu’il a déjà.</translation>
    </message>
    <message>
        <source>W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed x, B, C and dt, in Mamba-2 x alone.</source>
        <translation>W_a, les lignes de in_proj qui entrent dans la convolution. Dans Mamba-1 elles alimentent x, B, C et dt, dans Mamba-2 x seulement.</translation>
    </message>
    <message>
        <source>W_g, the rows of in_proj that make the gate</source>
        <translation>W_g, les lignes de in_proj qui font la porte</translation>
    </message>
    <message>
        <source>W_o, out_proj: writes into the residual</source>
        <translation>W_o, out_proj&#xa0;: écrit dans le flux résiduel</translation>
    </message>
    <message>
        <source>W_down, the MLP&apos;s down projection</source>
        <translation>W_down, la projection descendante du MLP</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Éditer %1</translation>
    </message>
    <message>
        <source>Layer that is edited</source>
        <translation>Couche qui est éditée</translation>
    </message>
    <message>
        <source>Most steps of the optimiser</source>
        <translation>Nombre maximal de pas de l’optimiseur</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> pas</translation>
    </message>
    <message>
        <source>The optimiser takes at most so many steps; it stops before where the new object is likely enough.</source>
        <translation>L’optimiseur fait au plus autant de pas&#xa0;; il s’arrête avant si le nouvel objet est assez probable.</translation>
    </message>
    <message>
        <source>second moments</source>
        <translation>seconds moments</translation>
    </message>
    <message>
        <source>Second moments of the keys</source>
        <translation>Seconds moments des clés</translation>
    </message>
    <message>
        <source>Turns the edit away from what other texts use (ROME&apos;s C⁻¹): second moments of the keys over the shipped CounterFact sentences, a narrow text, collected at the first use of each layer.</source>
        <translation>Détourne l’édition de ce que d’autres textes utilisent (C⁻¹ de ROME)&#xa0;: seconds moments des clés sur les phrases de CounterFact fournies, un texte peu varié, recueillis à la première utilisation de chaque couche.</translation>
    </message>
    <message>
        <source>Edits the same fact in every layer of this matrix, one by one, and draws the scores.</source>
        <translation>Édite le même fait dans chaque couche de cette matrice, une à une, et trace les scores.</translation>
    </message>
    <message>
        <source>Edit in all layers</source>
        <translation>Éditer dans toutes les couches</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditExports</name>
    <message>
        <source>Export the edit as a file…</source>
        <translation>Exporter l’édition comme fichier…</translation>
    </message>
    <message>
        <source>Export the edited checkpoint…</source>
        <translation>Exporter le checkpoint édité…</translation>
    </message>
    <message>
        <source>Export the edit as an adapter…</source>
        <translation>Exporter l’édition comme adaptateur…</translation>
    </message>
    <message>
        <source>There is no edit to export: make one in the view “Edit of a fact” first</source>
        <translation>Il n’y a pas d’édition à exporter&#xa0;: faites-en d’abord une dans la vue «&#xa0;Édition d’un fait&#xa0;»</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>Écriture de %1…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditList</name>
    <message>
        <source>Edits that the models have</source>
        <translation>Éditions que les modèles ont</translation>
    </message>
    <message>
        <source>%1 (left), %2</source>
        <translation>%1 (gauche), %2</translation>
    </message>
    <message>
        <source>%1 (right), %2</source>
        <translation>%1 (droite), %2</translation>
    </message>
    <message>
        <source>On: every view of this pane shows the edited model. Edits that are on add up.</source>
        <translation>Activée&#xa0;: chaque vue de ce côté montre le modèle édité. Les éditions activées s’additionnent.</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>Retirer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Take this edit away</source>
        <translation>Retirer cette édition</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>activer %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>désactiver %1</translation>
    </message>
    <message>
        <source>take away %1</source>
        <translation>retirer %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPanel</name>
    <message>
        <source>What is wrong with this edit</source>
        <translation>Ce qui ne va pas avec cette édition</translation>
    </message>
    <message>
        <source>Prompts and curves of the edit</source>
        <translation>Prompts et courbes de l’édition</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>éditer la couche %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Gives the edit to this model: every view of its pane shows the edited model. Undo takes it back.</source>
        <translation>Donne l’édition à ce modèle&#xa0;: chaque vue de son côté montre le modèle édité. «&#xa0;Annuler&#xa0;» la retire.</translation>
    </message>
    <message>
        <source>Apply beside</source>
        <translation>Appliquer à côté</translation>
    </message>
    <message>
        <source>Shows the edited model in the other pane, beside the original.</source>
        <translation>Montre le modèle édité de l’autre côté, à côté de l’original.</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Writes the edit as a small file, as an edited checkpoint or as an adapter.</source>
        <translation>Écrit l’édition comme petit fichier, comme checkpoint édité ou comme adaptateur.</translation>
    </message>
    <message>
        <source>Both columns are the model&apos;s own probabilities, before and with the edit: exact, to rounding.</source>
        <translation>Les deux colonnes sont les probabilités du modèle lui-même, avant l’édition et avec elle&#xa0;: exactes, aux arrondis près.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Editing, about %1 s left</source>
        <translation>Édition, encore %1 s environ</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>Édition…</translation>
    </message>
    <message>
        <source>%1 of %2 layers edited</source>
        <translation>%1 couches sur %2 éditées</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marquez le sujet&#xa0;: glissez sur ses tokens.</translation>
    </message>
    <message>
        <source>The model is not known yet.</source>
        <translation>Le modèle n’est pas encore connu.</translation>
    </message>
    <message>
        <source>Name the new object.</source>
        <translation>Indiquez le nouvel objet.</translation>
    </message>
    <message>
        <source>Something else is set than what is shown: press Edit.</source>
        <translation>Les réglages ne sont plus ceux de ce qui est affiché&#xa0;: appuyez sur «&#xa0;Éditer&#xa0;».</translation>
    </message>
    <message>
        <source>No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….</source>
        <translation>Ni paraphrases ni voisins&#xa0;: CounterFact n’a pas ce fait. Écrivez-en sous «&#xa0;Prompts…&#xa0;».</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1 (gauche)</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1 (droite)</translation>
    </message>
    <message>
        <source>Rewrites what the model says of the subject: name the new object, then press Edit. The prompt itself, paraphrases and neighbours are shown before and after.</source>
        <translation>Réécrit ce que le modèle dit du sujet&#xa0;: indiquez le nouvel objet, puis appuyez sur «&#xa0;Éditer&#xa0;». Le prompt lui-même, des paraphrases et des voisins sont affichés avant et après.</translation>
    </message>
    <message>
        <source>edit %1 of layer %2: %3</source>
        <translation>éditer %1 de la couche %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>stop the edit</source>
        <translation>arrêter l’édition</translation>
    </message>
    <message>
        <source>edit %1 of every layer: %2</source>
        <translation>éditer %1 de chaque couche&#xa0;: %2</translation>
    </message>
    <message>
        <source>stop editing every layer</source>
        <translation>arrêter l’édition de chaque couche</translation>
    </message>
    <message>
        <source>prompts that the edit is scored on</source>
        <translation>prompts sur lesquels l’édition est évaluée</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>appliquer %1</translation>
    </message>
    <message>
        <source>apply beside the original %1</source>
        <translation>appliquer à côté de l’original %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPromptsDialog</name>
    <message>
        <source>Prompts that the edit is scored on</source>
        <translation>Prompts sur lesquels l’édition est évaluée</translation>
    </message>
    <message>
        <source>Paraphrases, one a line: the same fact in other words, which should follow the edit</source>
        <translation>Paraphrases, une par ligne&#xa0;: le même fait en d’autres mots, qui devrait suivre l’édition</translation>
    </message>
    <message>
        <source>Neighbours, one a line: other subjects with the true object, which should stay</source>
        <translation>Voisins, un par ligne&#xa0;: d’autres sujets avec le vrai objet, qui devrait rester</translation>
    </message>
    <message>
        <source>Those of the data</source>
        <translation>Ceux des données</translation>
    </message>
    <message>
        <source>Other wordings and subjects of this fact&apos;s relation in CounterFact</source>
        <translation>D’autres formulations et sujets de la relation de ce fait dans CounterFact</translation>
    </message>
    <message>
        <source>CounterFact has no fact with this prompt and subject</source>
        <translation>CounterFact n’a pas de fait avec ce prompt et ce sujet</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditView</name>
    <message>
        <source>Prompts before and after the edit, and its scores by layer</source>
        <translation>Prompts avant et après l’édition, et ses scores par couche</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>before and after the edit</source>
        <translation>avant et après l’édition</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EffectStrip</name>
    <message>
        <source>Effect of the subject&apos;s last token by layer</source>
        <translation>Effet du dernier token du sujet par couche</translation>
    </message>
    <message>
        <source>Where causal tracing points: how far restoring h at the subject&apos;s last token brings the answer back, by layer. Editing often works elsewhere (Hase et al. 2023).</source>
        <translation>Ce que désigne le traçage causal&#xa0;: à quel point rétablir h au dernier token du sujet ramène la réponse, par couche. L’édition réussit souvent ailleurs (Hase et al. 2023).</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FactsModel</name>
    <message>
        <source>%1: %2, right, p = %3</source>
        <translation>%1&#xa0;: %2, juste, p = %3</translation>
    </message>
    <message>
        <source>%1: %2, wrong, p = %3</source>
        <translation>%1&#xa0;: %2, faux, p = %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FigureDialog</name>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>Lisible sans &amp;couleur</translation>
    </message>
    <message>
        <source>What is wrong with this export</source>
        <translation>Ce qui ne va pas avec cet export</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>Exporter la figure</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Largeur et corps au choix</translation>
    </message>
    <message>
        <source>%1, both models</source>
        <translation>%1, les deux modèles</translation>
    </message>
    <message>
        <source>%1, left model</source>
        <translation>%1, modèle de gauche</translation>
    </message>
    <message>
        <source>%1, right model</source>
        <translation>%1, modèle de droite</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Vue</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Largeur</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>Corp&amp;s</translation>
    </message>
    <message>
        <source>Legible without colour</source>
        <translation>Lisible sans couleur</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>Choisir le dossier</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>Nouveau dossier</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>&amp;Nouveau dossier</translation>
    </message>
    <message>
        <source>Export or cancel</source>
        <translation>Exporter ou annuler</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>The results are still being computed</source>
        <translation>Les résultats sont encore en cours de calcul</translation>
    </message>
    <message>
        <source>There is a folder of that name. Replace the export in it?</source>
        <translation>Un dossier de ce nom existe. Y remplacer l’export ?</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>Co&amp;mme</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>Par&amp;ties</translation>
    </message>
    <message>
        <source>Several views make one figure with parts (a), (b), …; without parts it is of the chosen view alone</source>
        <translation>Plusieurs vues font une figure en parties (a), (b), …&#xa0;; sans parties, elle ne montre que la vue choisie</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>La fenêtre</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1&#xa0;: «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>Avancement de l’export</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>L’export a été annulé. Rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Annulation…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>Figures</translation>
    </message>
    <message>
        <source>Legible &amp;without colour</source>
        <translation>Lisible sans c&amp;ouleur</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>Largeur et corps au choix</translation>
    </message>
    <message>
        <source>the folder of documents</source>
        <translation>le dossier des documents</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>&amp;Choisir…</translation>
    </message>
    <message>
        <source>&amp;Figures are made for:</source>
        <translation>&amp;Figures destinées à :</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>&amp;Largeur :</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>Corp&amp;s :</translation>
    </message>
    <message>
        <source>Fol&amp;der for exports:</source>
        <translation>&amp;Dossier des exports :</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowPanel</name>
    <message>
        <source>What is wrong with the information flow</source>
        <translation>Ce qui ne va pas avec le flux d’information</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>to the last token, by window</source>
        <translation>vers le dernier token, par fenêtre</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those connections cut: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>Chaque point est une passe à part où ces connexions sont coupées : la probabilité du modèle lui-même, aux arrondis près. Les lignes ne font que relier les points.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Flux d’information vers le dernier token, par fenêtre de couches</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>variation de la probabilité de la réponse suivie</translation>
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
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FolderList</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>&amp;Ajouter un dossier…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>Re&amp;tirer</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>Dossiers</translation>
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
        <translation>Aucun prompt ne correspond.</translation>
    </message>
    <message>
        <source>Prompt gallery</source>
        <translation>Galerie de prompts</translation>
    </message>
    <message>
        <source>Filter the gallery</source>
        <translation>Filtrer la galerie</translation>
    </message>
    <message>
        <source>Filter by prompt, answer or relation</source>
        <translation>Filtrer par prompt, réponse ou relation</translation>
    </message>
    <message>
        <source>Prompts by relation</source>
        <translation>Prompts par relation</translation>
    </message>
    <message>
        <source>%1, prompt %2 of %3</source>
        <translation>%1, prompt %2 sur %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>Général</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number, with its space</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Bars and docks &amp;move to their new places</source>
        <translation>Barres et docks &amp;glissent vers leur nouvelle place</translation>
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
        <translation>Comme le bureau</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>&amp;Thème :</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>T&amp;aille du texte :</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue :</translation>
    </message>
    <message>
        <source>Results follow t&amp;yping after:</source>
        <translation>Les résultats suivent la sa&amp;isie après :</translation>
    </message>
    <message>
        <source>Entries of “Open &amp;recent”:</source>
        <translation>Entrées de « Ouvrir une session &amp;récente » :</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved work e&amp;very:</source>
        <translation>&amp;Copier le travail non enregistré tous les :</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeadEntryMenu</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Show the entered number</source>
        <translation>Afficher le numéro saisi</translation>
    </message>
    <message>
        <source>Channel, 0 to %1</source>
        <translation>Canal, de 0 à %1</translation>
    </message>
    <message>
        <source>Head, 0 to %1</source>
        <translation>Tête, de 0 à %1</translation>
    </message>
    <message>
        <source>channel…</source>
        <translation>canal…</translation>
    </message>
    <message>
        <source>head…</source>
        <translation>tête…</translation>
    </message>
    <message>
        <source>One channel by its number</source>
        <translation>Un canal par son numéro</translation>
    </message>
    <message>
        <source>One head by its number</source>
        <translation>Une tête par son numéro</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeatmapView</name>
    <message>
        <source>Hidden attention, rows are query tokens and columns are source tokens</source>
        <translation>Attention cachée, les lignes sont les tokens de requête et les colonnes les tokens source</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>pas encore calculé</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>requête %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>source %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t read from %2, which comes after it</source>
        <translation>%1 ne peut pas lire %2, qui vient après</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>knocked out</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1 ; %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HistoryPanel</name>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Étape</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>States of the experiment</source>
        <translation>États de l’expérience</translation>
    </message>
    <message>
        <source>%1 names a state. Named states are the steps of a talk.</source>
        <translation>%1 nomme un état. Les états nommés sont les étapes d’un exposé.</translation>
    </message>
    <message>
        <source>Go to this state</source>
        <translation>Aller à cet état</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyBindings</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> ou </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyEditor</name>
    <message>
        <source>&amp;Use</source>
        <translation>&amp;Utiliser</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>A&amp;jouter</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>&amp;Aucune touche</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Réinitialiser</translation>
    </message>
    <message>
        <source>Keys of an action</source>
        <translation>Touches d’une action</translation>
    </message>
    <message>
        <source>These keys instead of those that the action has</source>
        <translation>Ces touches au lieu de celles de l’action</translation>
    </message>
    <message>
        <source>These keys beside those that the action has</source>
        <translation>Ces touches en plus de celles de l’action</translation>
    </message>
    <message>
        <source>The keys that the action had at first</source>
        <translation>Les touches que l’action avait au départ</translation>
    </message>
    <message>
        <source>These keys can&apos;t be changed.</source>
        <translation>Ces touches ne peuvent pas être changées.</translation>
    </message>
    <message>
        <source>Inside a view only one key at a time is possible.</source>
        <translation>Dans une vue, une seule touche à la fois est possible.</translation>
    </message>
    <message>
        <source>%1 is used by “%2”, which can&apos;t be changed.</source>
        <translation>%1 est utilisé par « %2 », qui ne peut pas être changé.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
    <message>
        <source>%1 is used by %2, which loses it if you take it here.</source>
        <translation>%1 est utilisé par %2, qui le perd si vous le prenez ici.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>&amp;New keys for “%1”:</source>
        <translation>&amp;Nouvelles touches pour « %1 » :</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>&amp;Nouvelles touches :</translation>
    </message>
    <message>
        <source>New keys for “%1”</source>
        <translation>Nouvelles touches pour « %1 »</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>Nouvelles touches</translation>
    </message>
    <message>
        <source>Choose an action in the list.</source>
        <translation>Choisissez une action dans la liste.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>aucune touche</translation>
    </message>
    <message>
        <source>%1, can&apos;t be changed</source>
        <translation>%1, ne peut pas être changé</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, changé</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>Clavier</translation>
    </message>
    <message>
        <source>Reset all ke&amp;ys</source>
        <translation>Réinitialiser tou&amp;tes les touches</translation>
    </message>
    <message>
        <source>words of an action, or keys such as Ctrl+K</source>
        <translation>mots d’une action, ou touches comme Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>&amp;Chercher :</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Actions et leurs touches</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutClicks</name>
    <message>
        <source>restore %1</source>
        <translation>rétablir %1</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>couper %1</translation>
    </message>
    <message>
        <source>There is no such pair in the prompt as it is now</source>
        <translation>Cette paire n’existe pas dans le prompt actuel</translation>
    </message>
    <message>
        <source>No token comes after this one, so there is nothing to cut</source>
        <translation>Aucun token ne suit celui-ci, il n’y a donc rien à couper</translation>
    </message>
    <message>
        <source>White space alone can&apos;t be the subject</source>
        <translation>Des espaces seules ne peuvent pas être le sujet</translation>
    </message>
    <message>
        <source>mark subject “%1”</source>
        <translation>marquer le sujet «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>deviner le sujet</translation>
    </message>
    <message>
        <source>There is no such token in the prompt as it is now</source>
        <translation>Ce token n’existe pas dans le prompt actuel</translation>
    </message>
    <message>
        <source>take back the patch %1</source>
        <translation>retirer le patch %1</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>patcher %1</translation>
    </message>
    <message>
        <source>The other model has no state like %1: only this one is patched</source>
        <translation>L’autre modèle n’a pas d’état comme %1&#xa0;: seul celui-ci est patché</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the left model&apos;s first</source>
        <translation>Les moyennes viennent d’un fichier de statistiques&#xa0;: choisissez d’abord celui du modèle de gauche</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the right model&apos;s first</source>
        <translation>Les moyennes viennent d’un fichier de statistiques&#xa0;: choisissez d’abord celui du modèle de droite</translation>
    </message>
    <message>
        <source>%1 has another value in %2: it is switched off</source>
        <translation>Le patch %1 a une autre valeur (%2)&#xa0;: il est désactivé</translation>
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
        <translation>activer %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>désactiver %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>supprimer %1</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>effacer les knockouts</translation>
    </message>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>supprimer %n knockout</numerusform>
            <numerusform>supprimer %n knockouts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message>
        <source>change of p(%1)</source>
        <translation>variation de p(%1)</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>encore %n s environ</numerusform>
            <numerusform>encore %n s environ</numerusform>
        </translation>
    </message>
    <message>
        <source>Knockout map, rows are source tokens and columns are layer windows</source>
        <translation>Carte de knockout, les lignes sont les tokens source et les colonnes les fenêtres de couches</translation>
    </message>
    <message>
        <source>Knockout map of %1, rows are source tokens and columns are layer windows</source>
        <translation>Carte de knockout de %1, les lignes sont les tokens source et les colonnes les fenêtres de couches</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>source %1</translation>
    </message>
    <message>
        <source>%1, %2: not computed yet</source>
        <translation>%1, %2 : pas encore calculé</translation>
    </message>
    <message>
        <source>%1, %2: no value</source>
        <translation>%1, %2 : pas de valeur</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4 (%5)</source>
        <translation>%1, %2 : %3 → %4 (%5)</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1 ; %2</translation>
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
        <translation>Cliquez sur une cellule d’une matrice pour couper cette connexion ; glissez pour en couper plusieurs. Double-cliquez sur un token pour le couper de tous les suivants.</translation>
    </message>
    <message>
        <source>What matters most here</source>
        <translation>Ce qui compte le plus ici</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>Constat %1</translation>
    </message>
    <message>
        <source>%1 – click to knock it out, click again to restore it</source>
        <translation>%1 – un clic le coupe, un autre le rétablit</translation>
    </message>
    <message>
        <source>No knockouts</source>
        <translation>Aucun knockout</translation>
    </message>
    <message>
        <source>Knockout</source>
        <translation>Knockout</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Portée</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Variation</translation>
    </message>
    <message>
        <source>%1: exactly these connections are cut; what is left of each row adds up to 1 again.</source>
        <translation>%1 : exactement ces connexions sont coupées ; la somme de ce qui reste de chaque ligne redevient 1.</translation>
    </message>
    <message>
        <source>The trust panel measures how much that is.</source>
        <translation>La vue Fiabilité mesure combien cela fait.</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>strict</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>fuit</translation>
    </message>
    <message>
        <source>What is cut still leaks through the convolution of %1; strict cuts that, too.</source>
        <translation>Ce qui est coupé fuit encore par la convolution de %1 ; strict coupe cela aussi.</translation>
    </message>
    <message>
        <source>Leaks through the convolution of %1: %2 of the answer&apos;s probability.</source>
        <translation>Fuite par la convolution de %1 : %2 de la probabilité de la réponse.</translation>
    </message>
    <message>
        <source>%1. %2, %3: %4 (%5)</source>
        <translation>%1. %2, %3&#xa0;: %4 (%5)</translation>
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
        <translation>couche %1</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>Toutes les couches</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>dans la fenêtre</translation>
    </message>
    <message>
        <source>has knockouts</source>
        <translation>a des knockouts</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>couches</translation>
    </message>
    <message>
        <source>All layers, small</source>
        <translation>Toutes les couches, en petit</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>Plus grande valeur absolue</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>Dans la fenêtre</translation>
    </message>
    <message>
        <source>Has knockouts</source>
        <translation>A des knockouts</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LoadBar</name>
    <message>
        <source>Loading the model</source>
        <translation>Chargement du modèle</translation>
    </message>
    <message>
        <source>What is being loaded</source>
        <translation>Ce qui est en cours de chargement</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Annuler le chargement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>Chargement de %1 : %2 sur %3</translation>
    </message>
    <message>
        <source>Share of the weights that is loaded</source>
        <translation>Part des poids chargée</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before</source>
        <translation>Arrêter le chargement et revenir au modèle précédent</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (%1)</source>
        <translation>Arrêter le chargement et revenir au modèle précédent (%1)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreBar</name>
    <message>
        <source>a linear relation of %1 facts</source>
        <translation>une relation linéaire de %1 faits</translation>
    </message>
    <message>
        <source>test a linear relation on %1 facts</source>
        <translation>tester une relation linéaire sur %1 faits</translation>
    </message>
    <message>
        <source>a linear relation with β %1</source>
        <translation>une relation linéaire avec β %1</translation>
    </message>
    <message>
        <source>a linear relation of rank %1</source>
        <translation>une relation linéaire de rang %1</translation>
    </message>
    <message>
        <source>measure causality of a linear relation</source>
        <translation>mesurer la causalité d’une relation linéaire</translation>
    </message>
    <message>
        <source>faithfulness alone</source>
        <translation>fidélité seule</translation>
    </message>
    <message>
        <source>linear relations in every layer</source>
        <translation>relations linéaires dans chaque couche</translation>
    </message>
    <message>
        <source>a linear relation in one layer</source>
        <translation>une relation linéaire dans une couche</translation>
    </message>
    <message>
        <source>the relation “%1”</source>
        <translation>la relation «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>What is asked of linear relations</source>
        <translation>Ce qui est demandé aux relations linéaires</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>Relation</translation>
    </message>
    <message>
        <source>A relation of the RELATIONS data set. Facts of your own come from a file: the button beside the title opens one.</source>
        <translation>Une relation du jeu de données RELATIONS. Vos propres faits viennent d’un fichier&#xa0;: le bouton à côté du titre en ouvre un.</translation>
    </message>
    <message>
        <source>Facts that the operator is made of</source>
        <translation>Faits dont l’opérateur est fait</translation>
    </message>
    <message>
        <source>train </source>
        <translation>apprendre </translation>
    </message>
    <message>
        <source>The operator is the mean of so many facts&apos; own, each behind the others as examples.</source>
        <translation>L’opérateur est la moyenne de ceux d’autant de faits, chacun placé après les autres comme exemples.</translation>
    </message>
    <message>
        <source>Facts that are tested at most</source>
        <translation>Faits testés au plus</translation>
    </message>
    <message>
        <source>test </source>
        <translation>tester </translation>
    </message>
    <message>
        <source>So many other facts of the relation are tested, where there are so many.</source>
        <translation>Autant d’autres faits de la relation sont testés, s’il y en a autant.</translation>
    </message>
    <message>
        <source>Beta, the factor of the linear part</source>
        <translation>Bêta, le facteur de la partie linéaire</translation>
    </message>
    <message>
        <source>Answers come from β J h + b: a mean operator is too weak with β = 1.</source>
        <translation>Les réponses viennent de β J h + b&#xa0;: un opérateur moyen est trop faible avec β = 1.</translation>
    </message>
    <message>
        <source>rank </source>
        <translation>rang </translation>
    </message>
    <message>
        <source>Rank, the singular values that causality uses</source>
        <translation>Rang, les valeurs singulières que la causalité utilise</translation>
    </message>
    <message>
        <source>The subject&apos;s state is moved by the inverse of J&apos;s so many largest singular values.</source>
        <translation>L’état du sujet est déplacé par l’inverse d’autant de plus grandes valeurs singulières de J.</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>causalité</translation>
    </message>
    <message>
        <source>Also test whether the operator&apos;s inverse turns one subject&apos;s answer into another&apos;s. Needs J itself, which takes longer.</source>
        <translation>Tester aussi si l’inverse de l’opérateur change la réponse d’un sujet en celle d’un autre. Il faut J lui-même, ce qui prend plus de temps.</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>arrêter</translation>
    </message>
    <message>
        <source>Stop computing linear relations</source>
        <translation>Arrêter le calcul des relations linéaires</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>Arrêter. «&#xa0;Recalculer&#xa0;» dans le menu Modèles recommence.</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>chaque couche</translation>
    </message>
    <message>
        <source>the panes&apos; layer</source>
        <translation>couche choisie</translation>
    </message>
    <message>
        <source>Layers whose states are looked at</source>
        <translation>Couches dont les états sont examinés</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>courbes</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>faits</translation>
    </message>
    <message>
        <source>How linear relations are shown</source>
        <translation>Comment les relations linéaires sont affichées</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LrePanel</name>
    <message>
        <source>%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of which a share says little</source>
        <translation>%1 lui-même répond juste à %2 faits testés sur %3&#xa0;: moins de six faits utilisables, dont une part dit peu de chose</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 · “%2” · %3 facts, β %4</source>
        <translation>%1 · «&#xa0;%2&#xa0;» · %3 faits, β %4</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1, rang %2</translation>
    </message>
    <message>
        <source>Shares count real answers. J is the derivative itself, by its own columns, not an estimate.</source>
        <translation>Les parts comptent de vraies réponses. J est la dérivée elle-même, colonne par colonne, non une estimation.</translation>
    </message>
    <message>
        <source>few facts</source>
        <translation>peu de faits</translation>
    </message>
    <message>
        <source>Fewer than six of the tested facts are known to the model: the papers leave out such relations.</source>
        <translation>Le modèle connaît moins de six des faits testés&#xa0;: les articles omettent de telles relations.</translation>
    </message>
    <message>
        <source>What is wrong with the linear relations</source>
        <translation>Ce qui ne va pas avec les relations linéaires</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Relations linéaires</translation>
    </message>
    <message>
        <source>show the linear relation of %1</source>
        <translation>afficher la relation linéaire&#xa0;: %1</translation>
    </message>
    <message>
        <source>show the best linear relation</source>
        <translation>afficher la meilleure relation linéaire</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>Tested facts with the models&apos; answers and the linear ones</source>
        <translation>Faits testés avec les réponses des modèles et les réponses linéaires</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreView</name>
    <message>
        <source>Linear relations, faithfulness and causality by layer</source>
        <translation>Relations linéaires, fidélité et causalité par couche</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>faithfulness and causality</source>
        <translation>fidélité et causalité</translation>
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
        <translation>Mambascope s’est arrêté de façon imprévue. Il y a une copie de ce qui n’était pas enregistré, datée de %1.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::MapPanel</name>
    <message>
        <source>What is wrong with this knockout map</source>
        <translation>Ce qui ne va pas avec cette carte de knockout</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 ← each token · change of %2</source>
        <translation>%1 ← chaque token · Δ %2</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that connection cut: the model&apos;s own probability, to rounding.</source>
        <translation>Chaque cellule est une passe à part où cette connexion est coupée : la probabilité du modèle lui-même, aux arrondis près.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelChanges</name>
    <message>
        <source>open %1</source>
        <translation>ouvrir %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>choisir %1</translation>
    </message>
    <message>
        <source>choose the tokenizer %1</source>
        <translation>choisir le tokeniseur %1</translation>
    </message>
    <message>
        <source>use the model&apos;s own tokenizer</source>
        <translation>utiliser le tokeniseur du modèle</translation>
    </message>
    <message>
        <source>begin prompts of %1 %2</source>
        <translation>commencer les prompts de %1 : %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelPane</name>
    <message>
        <source>What is wrong with this model</source>
        <translation>Ce qui ne va pas avec ce modèle</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>Modèle de gauche</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>Modèle de droite</translation>
    </message>
    <message>
        <source>Suggested fix</source>
        <translation>Correction proposée</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>Prédictions</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelsPage</name>
    <message>
        <source>Models and device</source>
        <translation>Modèles et périphérique</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes: suffix of a number, with its space</comment>
        <translation> Mo</translation>
    </message>
    <message>
        <source>The fastest device</source>
        <translation>Le périphérique le plus rapide</translation>
    </message>
    <message>
        <source>The CPU</source>
        <translation>Le CPU</translation>
    </message>
    <message>
        <source>The first GPU</source>
        <translation>Le premier GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32 (exact)</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32 (probabilités à 0,6 % près)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16 (probabilités à 9 % près)</translation>
    </message>
    <message>
        <source>&amp;Left model:</source>
        <translation>Modèle de &amp;gauche :</translation>
    </message>
    <message>
        <source>&amp;Right model:</source>
        <translation>Modèle de &amp;droite :</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>&amp;Périphérique :</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>Préci&amp;sion :</translation>
    </message>
    <message>
        <source>&amp;Folders with models:</source>
        <translation>Dossiers de &amp;modèles :</translation>
    </message>
    <message>
        <source>&amp;Memory for stored results:</source>
        <translation>Mémoire pour les &amp;résultats :</translation>
    </message>
    <message>
        <source>Most &amp;stored results:</source>
        <translation>Nombre ma&amp;ximal de résultats :</translation>
    </message>
    <message>
        <source>These apply to new experiments, from the next start on. To change the present one, use the Models menu.</source>
        <translation>Valables pour les nouvelles expériences, dès le prochain démarrage. Pour changer l’actuelle, utilisez le menu Modèles.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NameDialog</name>
    <message>
        <source>Name this state</source>
        <translation>Nommer cet état</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Notes for the talk</source>
        <translation>Notes pour l’exposé</translation>
    </message>
    <message>
        <source>&amp;Name of the state:</source>
        <translation>&amp;Nom de l’état :</translation>
    </message>
    <message>
        <source>N&amp;otes, which only the speaker sees:</source>
        <translation>N&amp;otes, que seul l’orateur voit :</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>Avis</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>Ce qui a échoué</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>Proposition</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Refuser</translation>
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
        <translation>Variation</translation>
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
        <translation>Modèle</translation>
    </message>
    <message>
        <source>%1, row %2, %3 → %4: %5 in %6, where the median is %7</source>
        <translation>%1, ligne %2, %3 → %4&#xa0;: %5 (%6), où la médiane est %7</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneEdits</name>
    <message>
        <source>show layer %1</source>
        <translation>afficher la couche %1</translation>
    </message>
    <message>
        <source>window of %1</source>
        <translation>fenêtre de %1</translation>
    </message>
    <message>
        <source>show channel %1</source>
        <translation>afficher le canal %1</translation>
    </message>
    <message>
        <source>show head %1</source>
        <translation>afficher la tête %1</translation>
    </message>
    <message>
        <source>show all channels</source>
        <translation>afficher tous les canaux</translation>
    </message>
    <message>
        <source>show all heads</source>
        <translation>afficher toutes les têtes</translation>
    </message>
    <message>
        <source>show the %1</source>
        <translation>afficher : %1</translation>
    </message>
    <message>
        <source>change view</source>
        <translation>changer de vue</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>couper %1</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>suivre %1</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>suivre la réponse de chaque modèle</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneHeader</name>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>Ce que montre la matrice</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>Tête</translation>
    </message>
    <message>
        <source>Model and view</source>
        <translation>Modèle et vue</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>À propos du modèle</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>layer &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>couche &lt;b&gt;%1&lt;/b&gt; sur %2</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>channel: %1</source>
        <translation>canal : %1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>tête : %1</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ouvrir un dossier…</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Choisir un tokeniseur…</translation>
    </message>
    <message>
        <source>Use the model&apos;s own tokenizer</source>
        <translation>Utiliser le tokeniseur du modèle</translation>
    </message>
    <message>
        <source>Prompts begin</source>
        <translation>Début des prompts</translation>
    </message>
    <message>
        <source>mean of all channels</source>
        <translation>moyenne de tous les canaux</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>moyenne de toutes les têtes</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s channels, by how fast they forget</source>
        <translation>La moyenne d’un tiers des canaux de chaque couche, selon leur vitesse d’oubli</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s heads, by how fast they forget</source>
        <translation>La moyenne d’un tiers des têtes de chaque couche, selon leur vitesse d’oubli</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>canal %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>tête %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle : %1</translation>
    </message>
    <message>
        <source>What the matrix shows: %1</source>
        <translation>Ce que montre la matrice : %1</translation>
    </message>
    <message>
        <source>Which heads the matrix is over: %1</source>
        <translation>Têtes que couvre la matrice : %1</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>Recherche de modèles…</translation>
    </message>
    <message>
        <source>not edited</source>
        <translation>non édité</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>édité</translation>
    </message>
    <message>
        <source>The edits of this model are off</source>
        <translation>Les éditions de ce modèle sont désactivées</translation>
    </message>
    <message>
        <source>Edited model: %1</source>
        <translation>Modèle édité&#xa0;: %1</translation>
    </message>
    <message>
        <source>The edits of this model are off. Press to switch them on.</source>
        <translation>Les éditions de ce modèle sont désactivées. Appuyez pour les activer.</translation>
    </message>
    <message>
        <source>%1
Press to see the original.</source>
        <translation>%1
Appuyez pour voir l’original.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PanePresenter</name>
    <message>
        <source>What can be done with this token</source>
        <translation>Ce qu’on peut faire de ce token</translation>
    </message>
    <message>
        <source>&amp;Copy the token&apos;s text</source>
        <translation>&amp;Copier le texte du token</translation>
    </message>
    <message>
        <source>What can be done with this pair</source>
        <translation>Ce qu’on peut faire de cette paire</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore this pair</source>
        <translation>&amp;Couper ou rétablir cette paire</translation>
    </message>
    <message>
        <source>… in this model &amp;only</source>
        <translation>… dans ce modèle &amp;seulement</translation>
    </message>
    <message>
        <source>Cut this query from &amp;all its sources</source>
        <translation>Couper cette requête de &amp;toutes ses sources</translation>
    </message>
    <message>
        <source>&amp;Copy this cell in words</source>
        <translation>Co&amp;pier cette cellule en toutes lettres</translation>
    </message>
    <message>
        <source>Knock out %1 for all &amp;later tokens</source>
        <translation>Couper %1 pour tous les tokens &amp;suivants</translation>
    </message>
    <message>
        <source>… in this &amp;model only</source>
        <translation>… dans ce &amp;modèle seulement</translation>
    </message>
    <message>
        <source>%1 is the s&amp;ubject</source>
        <translation>%1 est le s&amp;ujet</translation>
    </message>
    <message>
        <source>The subject &amp;starts at %1</source>
        <translation>Le sujet &amp;commence à %1</translation>
    </message>
    <message>
        <source>The subject &amp;ends at %1</source>
        <translation>Le sujet &amp;finit à %1</translation>
    </message>
    <message>
        <source>Clear the mark and &amp;guess the subject</source>
        <translation>Effacer la marque et &amp;deviner le sujet</translation>
    </message>
    <message>
        <source>&amp;Follow %1 as the answer</source>
        <translation>Suivre %1 comme &amp;réponse</translation>
    </message>
    <message>
        <source>Follow another ans&amp;wer…</source>
        <translation>Suivre une &amp;autre réponse…</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>chargement…</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>Annuler le chargement</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>Choisir un tokeniseur…</translation>
    </message>
    <message>
        <source>edited model</source>
        <translation>modèle édité</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>modèle original</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PartList</name>
    <message>
        <source>Parts of the figure</source>
        <translation>Parties de la figure</translation>
    </message>
    <message>
        <source>&amp;Add the view</source>
        <translation>A&amp;jouter la vue</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
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
        <translation>insérer&#xa0;: %1</translation>
    </message>
    <message>
        <source>patch both models</source>
        <translation>patcher les deux modèles</translation>
    </message>
    <message>
        <source>patch one model</source>
        <translation>patcher un modèle</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.</source>
        <translation>Fichiers de statistiques (mambascope-cli stats). Modèle de gauche&#xa0;: %1. Modèle de droite&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>trace %1, too</source>
        <translation>tracer aussi %1</translation>
    </message>
    <message>
        <source>trace no %1</source>
        <translation>ne pas tracer %1</translation>
    </message>
    <message>
        <source>What a click into the maps does</source>
        <translation>Ce que fait un clic dans les cartes</translation>
    </message>
    <message>
        <source>A click puts in:</source>
        <translation>Un clic insère&#xa0;:</translation>
    </message>
    <message>
        <source>What a click puts into a state</source>
        <translation>Ce qu’un clic insère dans un état</translation>
    </message>
    <message>
        <source>the other run&apos;s value</source>
        <translation>valeur de l’autre passe</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>moyenne</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>zéro</translation>
    </message>
    <message>
        <source>The state&apos;s mean over the tokens of a text, from a file of statistics</source>
        <translation>La moyenne de l’état sur les tokens d’un texte, tirée d’un fichier de statistiques</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>statistiques</translation>
    </message>
    <message>
        <source>Files of statistics</source>
        <translation>Fichiers de statistiques</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>les deux modèles</translation>
    </message>
    <message>
        <source>A click patches the same token at the same depth of the other model, too: s and g are its attn and mlp. With Ctrl it is the other way round.</source>
        <translation>Un clic patche aussi le même token à la même profondeur de l’autre modèle&#xa0;: s et g y correspondent à attn et mlp. Avec Ctrl, c’est l’inverse.</translation>
    </message>
    <message>
        <source>more states</source>
        <translation>plus d’états</translation>
    </message>
    <message>
        <source>Maps of further states of state-space models</source>
        <translation>Cartes d’autres états des modèles à espace d’états</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsPanel</name>
    <message>
        <source>What is wrong with the path effects</source>
        <translation>Ce qui ne va pas dans les effets par chemin</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Needs the other run of causal tracing: name another subject there, or choose noise.</source>
        <translation>Demande l’autre passe du traçage causal : nommez-y un autre sujet, ou choisissez le bruit.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marquez le sujet : glissez sur ses tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 · %2 · share of p − p*</source>
        <translation>%1 · %2 · part de p − p*</translation>
    </message>
    <message>
        <source>Each bar is a run of its own: the model&apos;s own probability, to rounding, as a share of the way from the corrupted to the clean run.</source>
        <translation>Chaque barre est une passe à part : la probabilité du modèle lui-même, aux arrondis près, en part du chemin de la passe corrompue à la passe intacte.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsView</name>
    <message>
        <source>Effects by path, bars by layer for each token</source>
        <translation>Effets par chemin, barres par couche pour chaque token</translation>
    </message>
    <message>
        <source>share of the answer that restoring h brings back</source>
        <translation>part de la réponse que rétablir h ramène</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionBars</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>Tokens suivants les plus probables</translation>
    </message>
    <message>
        <source>%1: %2; click to follow it</source>
        <translation>%1 : %2 ; cliquez pour le suivre</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4); click to follow it</source>
        <translation>%1 : %2 → %3 (%4) ; cliquez pour le suivre</translation>
    </message>
    <message>
        <source>probability before and after the knockout</source>
        <translation>probabilité avant et après le knockout</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>probabilité</translation>
    </message>
    <message>
        <source>probability in the corrupted run, and with states restored</source>
        <translation>probabilité dans la passe corrompue, et avec des états rétablis</translation>
    </message>
    <message>
        <source>probability in the clean run, and with corrupted states</source>
        <translation>probabilité dans la passe intacte, et avec des états corrompus</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionDrawing</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>not among the most probable next tokens</source>
        <translation>pas parmi les tokens suivants les plus probables</translation>
    </message>
    <message>
        <source>next token, nothing knocked out</source>
        <translation>token suivant, rien n’est coupé</translation>
    </message>
    <message>
        <source>next token, before (grey) and after the knockout</source>
        <translation>token suivant, avant (gris) et après le knockout</translation>
    </message>
    <message>
        <source>before (grey), after the knockout</source>
        <translation>avant (gris), après le knockout</translation>
    </message>
    <message>
        <source>out</source>
        <translation>sorti</translation>
    </message>
    <message>
        <source>before the knockout</source>
        <translation>avant le knockout</translation>
    </message>
    <message>
        <source>after the knockout</source>
        <translation>après le knockout</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>token suivant</translation>
    </message>
    <message>
        <source>next token, corrupted run (grey) and with states restored</source>
        <translation>token suivant, passe corrompue (gris) et avec des états rétablis</translation>
    </message>
    <message>
        <source>corrupted (grey), restored</source>
        <translation>corrompue (gris), rétablie</translation>
    </message>
    <message>
        <source>next token, clean run (grey) and with corrupted states</source>
        <translation>token suivant, passe intacte (gris) et avec des états corrompus</translation>
    </message>
    <message>
        <source>clean (grey), corrupted states</source>
        <translation>intacte (gris), états corrompus</translation>
    </message>
    <message>
        <source> · without the knockouts</source>
        <translation> · sans les knockouts</translation>
    </message>
    <message>
        <source>corrupted run</source>
        <translation>passe corrompue</translation>
    </message>
    <message>
        <source>states restored</source>
        <translation>états rétablis</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>passe intacte</translation>
    </message>
    <message>
        <source>corrupted states</source>
        <translation>états corrompus</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionPanel</name>
    <message>
        <source>Probabilities of the model itself, computed anew for the knockouts from the first row that they change on; equal to a full run, to rounding.</source>
        <translation>Probabilités du modèle lui-même, recalculées pour les knockouts à partir de la première ligne qu’ils changent ; égales à une passe complète, aux arrondis près.</translation>
    </message>
    <message>
        <source>Probabilities of the model itself, computed anew from the first state that is replaced; equal to a full run, to rounding.</source>
        <translation>Probabilités du modèle lui-même, recalculées à partir du premier état remplacé ; égales à une passe complète, aux arrondis près.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptBar</name>
    <message>
        <source>About this prompt</source>
        <translation>À propos de ce prompt</translation>
    </message>
    <message>
        <source>What is wrong with the prompt</source>
        <translation>Ce qui ne va pas avec le prompt</translation>
    </message>
    <message>
        <source>Prompt bar</source>
        <translation>Barre du prompt</translation>
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
        <translation>Saisissez un prompt que le mot suivant complète</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptPresenter</name>
    <message>
        <source>edit the prompt</source>
        <translation>modifier le prompt</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>choisir «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>suivre la réponse de chaque modèle</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>suivre %1</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>deviner le sujet</translation>
    </message>
    <message>
        <source>keep the space at the end</source>
        <translation>garder l’espace finale</translation>
    </message>
    <message>
        <source>leave out the space at the end</source>
        <translation>omettre l’espace finale</translation>
    </message>
    <message>
        <source>The pasted text was cut off: a prompt has at most %1 bytes. %2</source>
        <translation>Le texte collé a été tronqué : un prompt a au plus %1 octets. %2</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long. The limit is %2 bytes.</source>
        <translation>Le prompt fait %1 octets. La limite est de %2 octets.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RelationGrid</name>
    <message>
        <source>Curves by relation</source>
        <translation>Courbes par relation</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>The prompts of these results tell no relation</source>
        <translation>Les prompts de ces résultats n’indiquent pas de relation</translation>
    </message>
    <message>
        <source>%1 at most %2 in %3</source>
        <translation>%1, au plus fort, %2 (%3)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultBench</name>
    <message>
        <source>flow</source>
        <translation>flux</translation>
    </message>
    <message>
        <source>map</source>
        <translation>carte</translation>
    </message>
    <message>
        <source>features</source>
        <translation>traits</translation>
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
        <translation>ouvrir la ligne %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultFigureDialog</name>
    <message>
        <source>change and accuracy</source>
        <translation>variation et exactitude</translation>
    </message>
    <message>
        <source>models or sizes beside each other, a panel a source</source>
        <translation>modèles ou tailles côte à côte, un panneau par source</translation>
    </message>
    <message>
        <source>groups of heads or channels</source>
        <translation>groupes de têtes ou de canaux</translation>
    </message>
    <message>
        <source>window sizes</source>
        <translation>tailles de fenêtre</translation>
    </message>
    <message>
        <source>selections of prompts beside each other</source>
        <translation>sélections de prompts côte à côte</translation>
    </message>
    <message>
        <source>accuracy and change of every source and group</source>
        <translation>exactitude et variation de chaque source et groupe</translation>
    </message>
    <message>
        <source>heat maps, probability</source>
        <translation>cartes de chaleur, probabilité</translation>
    </message>
    <message>
        <source>heat maps, change</source>
        <translation>cartes de chaleur, variation</translation>
    </message>
    <message>
        <source>the first results minus the second, prompt by prompt</source>
        <translation>les premiers résultats moins les seconds, prompt par prompt</translation>
    </message>
    <message>
        <source>causal tracing, effect of h</source>
        <translation>traçage causal, effet de h</translation>
    </message>
    <message>
        <source>causal tracing, effect of the other states</source>
        <translation>traçage causal, effet des autres états</translation>
    </message>
    <message>
        <source>effects by path</source>
        <translation>effets par chemin</translation>
    </message>
    <message>
        <source>scores of edits by layer</source>
        <translation>scores d’éditions par couche</translation>
    </message>
    <message>
        <source>blocked token sets</source>
        <translation>ensembles de tokens bloqués</translation>
    </message>
    <message>
        <source>linear relations by layer</source>
        <translation>relations linéaires par couche</translation>
    </message>
    <message>
        <source>linear relations by relation and layer</source>
        <translation>relations linéaires par relation et couche</translation>
    </message>
    <message>
        <source>linear relations, a panel each</source>
        <translation>relations linéaires, un panneau pour chacune</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their subject</source>
        <translation>%1, prompts qui commencent par leur sujet</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their relation</source>
        <translation>%1, prompts qui commencent par leur relation</translation>
    </message>
    <message>
        <source>As the &amp;paper has it: limits, colours, bands, empty sets count</source>
        <translation>Comme dans &amp;l’article&#xa0;: limites, couleurs, bandes, ensembles vides comptés</translation>
    </message>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>Lisible sans &amp;couleur</translation>
    </message>
    <message>
        <source>What is wrong with this figure</source>
        <translation>Ce qui ne va pas avec cette figure</translation>
    </message>
    <message>
        <source>Figure like a paper&apos;s</source>
        <translation>Figure comme dans un article</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>largeur de %1</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>Co&amp;mme</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>&amp;Résultats</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Fenêtres</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;Pour</translation>
    </message>
    <message>
        <source>Those that are ticked, in this order; drag them into another one</source>
        <translation>Ceux qui sont cochés, dans cet ordre&#xa0;; glissez-les pour le changer</translation>
    </message>
    <message>
        <source>%1 holds no results</source>
        <translation>%1 ne contient aucun résultat</translation>
    </message>
    <message>
        <source>as in the paper</source>
        <translation>comme dans l’article</translation>
    </message>
    <message>
        <source>of %1 layers</source>
        <translation>de %1 couches</translation>
    </message>
    <message>
        <source>&amp;Add results…</source>
        <translation>&amp;Ajouter des résultats…</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>Ajouter des résultats</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>C&amp;hoisir…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Choisir le fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>F&amp;ichier</translation>
    </message>
    <message>
        <source>Save or cancel</source>
        <translation>Enregistrer ou annuler</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Tick the results that the figure is of</source>
        <translation>Cochez les résultats que la figure doit montrer</translation>
    </message>
    <message>
        <source>A figure is a file that ends in .pdf, .svg or .png</source>
        <translation>Une figure est un fichier qui se termine par .pdf, .svg ou .png</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultPlot</name>
    <message>
        <source>Curves of the experiment</source>
        <translation>Courbes de l’expérience</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
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
        <translation>Ce qui est affiché des résultats</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>Premiers résultats</translation>
    </message>
    <message>
        <source>Second results</source>
        <translation>Seconds résultats</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
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
        <translation>Taille de fenêtre</translation>
    </message>
    <message>
        <source>What is cut, for dots and outliers</source>
        <translation>Ce qui est coupé, pour points et valeurs aberrantes</translation>
    </message>
    <message>
        <source>Group of heads, for dots and outliers</source>
        <translation>Groupe de têtes, pour points et valeurs aberrantes</translation>
    </message>
    <message>
        <source>Axis of layers</source>
        <translation>Axe des couches</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>Bandes</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>no second results</source>
        <translation>pas de seconds résultats</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>fenêtre %1</translation>
    </message>
    <message>
        <source>all relations</source>
        <translation>toutes les relations</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>variation relative</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>différence</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>exactitude</translation>
    </message>
    <message>
        <source>all prompts</source>
        <translation>tous les prompts</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>sujet au début</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>sujet plus loin</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>par couche</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>par profondeur</translation>
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
        <translation>courbes</translation>
    </message>
    <message>
        <source>a dot a prompt</source>
        <translation>un point par prompt</translation>
    </message>
    <message>
        <source>by relation</source>
        <translation>par relation</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsPanel</name>
    <message>
        <source>What is wrong with the results</source>
        <translation>Ce qui ne va pas avec les résultats</translation>
    </message>
    <message>
        <source>Curves and outliers</source>
        <translation>Courbes et valeurs aberrantes</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Valeurs aberrantes</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Reading results …</source>
        <translation>Lecture des résultats…</translation>
    </message>
    <message>
        <source>Run an experiment over the rows of a data set, or open the folder of one that ran before, here or on another computer. A folder may be dropped here, too.</source>
        <translation>Lancez une expérience sur les lignes d’un jeu de données, ou ouvrez le dossier d’une expérience passée, ici ou sur un autre ordinateur. Un dossier peut aussi être déposé ici.</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1 (premier)</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1 (second)</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>No outliers</source>
        <translation>Aucune valeur aberrante</translation>
    </message>
    <message>
        <source>Means over prompts of the model&apos;s own probabilities with those connections cut. Bands are 95 % intervals of the mean.</source>
        <translation>Moyennes sur les prompts des probabilités du modèle lui-même, ces connexions étant coupées. Les bandes sont des intervalles à 95 % de la moyenne.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunDialog</name>
    <message>
        <source>an empty set of tokens counts as no change, as in the papers</source>
        <translation>un ensemble vide de tokens compte comme aucune variation, comme dans les articles</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>What is wrong with the experiment</source>
        <translation>Ce qui ne va pas avec l’expérience</translation>
    </message>
    <message>
        <source>Run an experiment over the rows shown</source>
        <translation>Expérience sur les lignes affichées</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Boutons</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Démarrer</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>Flow: token sets are cut from the last token</source>
        <translation>Flux&#xa0;: des ensembles de tokens sont coupés du dernier token</translation>
    </message>
    <message>
        <source>Map: each source token alone</source>
        <translation>Carte&#xa0;: chaque token source seul</translation>
    </message>
    <message>
        <source>Features: flow in groups of heads by decay</source>
        <translation>Traits&#xa0;: flux dans des groupes de têtes selon la décroissance</translation>
    </message>
    <message>
        <source>Layers in a window; several sizes are joined by commas</source>
        <translation>Couches par fenêtre&#xa0;; plusieurs tailles séparées par des virgules</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenêtres</translation>
    </message>
    <message>
        <source>start: windows are never clipped</source>
        <translation>début&#xa0;: les fenêtres ne sont jamais tronquées</translation>
    </message>
    <message>
        <source>center: clipped at the ends</source>
        <translation>centre&#xa0;: tronquées aux extrémités</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>tiers lent</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>tiers moyen</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>tiers rapide</translation>
    </message>
    <message>
        <source>context-dependent: slow and middle</source>
        <translation>dépendant du contexte&#xa0;: lent et moyen</translation>
    </message>
    <message>
        <source>context-independent: middle and fast</source>
        <translation>indépendant du contexte&#xa0;: moyen et rapide</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>toutes les têtes</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Couper</translation>
    </message>
    <message>
        <source>In</source>
        <translation>Dans</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>Dossier des résultats</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>Choisir le dossier des résultats</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
    <message>
        <source>Layers in a window</source>
        <translation>Couches par fenêtre</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>Résultats dans</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>Choisissez au moins un modèle.</translation>
    </message>
    <message>
        <source>Layers in a window: numbers, such as 9 or 5, 9, 15.</source>
        <translation>Couches par fenêtre&#xa0;: des nombres, comme 9 ou 5, 9, 15.</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>Choisissez un dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Another experiment is under way: end it first.</source>
        <translation>Une autre expérience est en cours&#xa0;: terminez-la d’abord.</translation>
    </message>
    <message>
        <source>%1 The folder is there: what it holds of the same experiment is not computed again.</source>
        <translation>%1 Le dossier existe&#xa0;: ce qu’il contient de la même expérience n’est pas recalculé.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 of %2 prompts</source>
        <translation>%1 prompts sur %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>%1 omis</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>%1 par seconde</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>encore %1 s</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>encore %1 min</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>encore %1 h</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>en pause</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>terminé&#xa0;: %1</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>Avancement de l’expérience</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>&amp;Ouvrir une session…</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>Ouvrir la &amp;dernière session</translation>
    </message>
    <message>
        <source>No session was opened or saved before</source>
        <translation>Aucune session n’a encore été ouverte ou enregistrée</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>&amp;Enregistrer la session</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>Enregistrer la session &amp;sous…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir une session &amp;récente</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>Ouvrir une session récente</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>ouvrir %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>%1 enregistré</translation>
    </message>
    <message>
        <source>Opening %1…</source>
        <translation>Ouverture de %1…</translation>
    </message>
    <message>
        <source>%1: stored results of %2</source>
        <translation>%1 : résultats stockés du %2</translation>
    </message>
    <message>
        <source>restore what was not saved</source>
        <translation>restaurer ce qui n’était pas enregistré</translation>
    </message>
    <message>
        <source>%1 is not the model that the session was made with: its stored results are not shown, and are computed anew</source>
        <translation>%1 n’est pas le modèle de la session : ses résultats stockés ne sont pas affichés, ils sont recalculés</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>%1 enregistré sans %n résultat, faute de place</numerusform>
            <numerusform>%1 enregistré sans %n résultats, faute de place</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Follow the session&apos;s file</source>
        <translation>Suivre le fichier de l&amp;a session</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened here, so stored results of %2 are shown: %3</source>
        <translation>%1 ne peut pas être ouvert ici, des résultats stockés du %2 sont donc affichés&#xa0;: %3</translation>
    </message>
    <message>
        <source>There is no session file to follow yet: open or save one first</source>
        <translation>Il n’y a pas encore de fichier de session à suivre&#xa0;: ouvrez-en ou enregistrez-en un d’abord</translation>
    </message>
    <message>
        <source>Following %1: it is shown anew whenever somebody saves it</source>
        <translation>Suivi de %1&#xa0;: affiché à nouveau chaque fois que quelqu’un l’enregistre</translation>
    </message>
    <message>
        <source>%1 was saved elsewhere. It is not shown, because there are unsaved changes here</source>
        <translation>%1 a été enregistré ailleurs. Il n’est pas affiché, car il y a ici des modifications non enregistrées</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>Boutons</translation>
    </message>
    <message>
        <source>On all pages; your folders stay. Nothing is changed until you press OK.</source>
        <translation>Sur toutes les pages&#xa0;; vos dossiers restent. Rien ne change avant que vous pressiez OK.</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message>
        <source>%1 can&apos;t be read</source>
        <translation>impossible de lire %1</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Shift+L</source>
        <translation>touches comme Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected %3</source>
        <translation>%1 vaut « %2 », attendu %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: settings last until the program ends</source>
        <translation>impossible d’écrire %1 : les paramètres durent jusqu’à la fin du programme</translation>
    </message>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>Les paramètres inutilisables sont remplacés par leur valeur par défaut&#xa0;: %1&#xa0;; et %n autre</numerusform>
            <numerusform>Les paramètres inutilisables sont remplacés par leur valeur par défaut&#xa0;: %1&#xa0;; et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that can&apos;t be used are replaced by their defaults: %1</source>
        <translation>Les paramètres inutilisables sont remplacés par leur valeur par défaut&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SkippedModel</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Pourquoi elle est omise</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SpeakerWindow</name>
    <message>
        <source>Speaker – Mambascope</source>
        <translation>Orateur – Mambascope</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>Notes de l’orateur</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · X: swap screens · S: this window · Esc: end</source>
        <translation>Flèches ou Page préc. et Page suiv. : étapes · B : vide · 1, 2, 0 : modèle de gauche, de droite, les deux · X : échanger les écrans · S : cette fenêtre · Échap : fin</translation>
    </message>
    <message>
        <source>No state has a name: the talk has no steps</source>
        <translation>Aucun état n’a de nom : l’exposé n’a pas d’étapes</translation>
    </message>
    <message>
        <source>Before the first of %1 steps</source>
        <translation>Avant la première de %1 étapes</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Étape %1 sur %2</translation>
    </message>
    <message>
        <source>%1 · the room sees a blank screen</source>
        <translation>%1 · la salle voit un écran vide</translation>
    </message>
    <message>
        <source>%1 · something was clicked since</source>
        <translation>%1 · quelque chose a été cliqué depuis</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>C’est la dernière étape</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Suivante : %1</translation>
    </message>
    <message>
        <source>Since the start: %1</source>
        <translation>Depuis le début : %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StatusStrip</name>
    <message>
        <source>Device and time of the last runs</source>
        <translation>Périphérique et durée des dernières passes</translation>
    </message>
    <message>
        <source>Check of the shown weights</source>
        <translation>Vérification des poids affichés</translation>
    </message>
    <message>
        <source>Check against float64</source>
        <translation>Comparaison avec float64</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>D’où viennent les nombres</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>Texte d’état</translation>
    </message>
    <message>
        <source>Layers per knockout, left model</source>
        <translation>Couches par knockout, modèle de gauche</translation>
    </message>
    <message>
        <source>Layers per knockout, right model</source>
        <translation>Couches par knockout, modèle de droite</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>fenêtre %1</translation>
    </message>
    <message>
        <source>window %1 of %2</source>
        <translation>fenêtre %1 sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>What knockouts do not remove</source>
        <translation>Ce que les knockouts n’enlèvent pas</translation>
    </message>
    <message>
        <source>What the pointer or the cursor is on</source>
        <translation>Ce qui est sous le pointeur ou le curseur</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StepPreview</name>
    <message>
        <source>Picture of the next step</source>
        <translation>Image de l’étape suivante</translation>
    </message>
    <message>
        <source>There is no next step</source>
        <translation>Il n’y a pas d’étape suivante</translation>
    </message>
    <message>
        <source>No picture yet: this step was not computed</source>
        <translation>Pas encore d’image&#xa0;: cette étape n’a pas été calculée</translation>
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
        <translation>Tokens du prompt</translation>
    </message>
    <message>
        <source>token %1: %2</source>
        <translation>token %1 : %2</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>sujet</translation>
    </message>
    <message>
        <source>added by the tokenizer</source>
        <translation>ajouté par le tokeniseur</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>tokens</translation>
    </message>
    <message>
        <source>Scroll the tokens</source>
        <translation>Faire défiler les tokens</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>et %n autre token</numerusform>
            <numerusform>et %n autres tokens</numerusform>
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
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Added by the tokenizer</source>
        <translation>Ajouté par le tokeniseur</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TraceBar</name>
    <message>
        <source>trace “%1” instead of the subject</source>
        <translation>tracer «&#xa0;%1&#xa0;» au lieu du sujet</translation>
    </message>
    <message>
        <source>restore states</source>
        <translation>rétablir des états</translation>
    </message>
    <message>
        <source>corrupt states</source>
        <translation>corrompre des états</translation>
    </message>
    <message>
        <source>trace windows of %1</source>
        <translation>tracer par fenêtres de %1</translation>
    </message>
    <message>
        <source>trace noise on the subject</source>
        <translation>tracer avec du bruit sur le sujet</translation>
    </message>
    <message>
        <source>trace another subject</source>
        <translation>tracer avec un autre sujet</translation>
    </message>
    <message>
        <source>instead of the subject:</source>
        <translation>au lieu du sujet :</translation>
    </message>
    <message>
        <source>instead of %1:</source>
        <translation>au lieu de %1 :</translation>
    </message>
    <message>
        <source>The other run of causal tracing</source>
        <translation>L’autre passe du traçage causal</translation>
    </message>
    <message>
        <source>Another subject, for the corrupted run</source>
        <translation>Un autre sujet, pour la passe corrompue</translation>
    </message>
    <message>
        <source>another subject</source>
        <translation>autre sujet</translation>
    </message>
    <message>
        <source>The corrupted run is the prompt with this subject. Subjects of the same relation that have another answer are in the list.</source>
        <translation>La passe corrompue est le prompt avec ce sujet. Les sujets de la même relation qui ont une autre réponse sont dans la liste.</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>bruit</translation>
    </message>
    <message>
        <source>Instead of another subject, noise is added to the embeddings of the subject&apos;s tokens: so many times their standard deviation, mean of ten runs.</source>
        <translation>Au lieu d’un autre sujet, du bruit est ajouté aux embeddings des tokens du sujet : autant de fois leur écart-type, moyenne de dix passes.</translation>
    </message>
    <message>
        <source>Noise, times the spread of the embeddings</source>
        <translation>Bruit, en multiples de l’écart-type des embeddings</translation>
    </message>
    <message>
        <source>The run that states are put into</source>
        <translation>La passe où des états sont insérés</translation>
    </message>
    <message>
        <source>Layers that are replaced together</source>
        <translation>Couches remplacées ensemble</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>fenêtres de </translation>
    </message>
    <message>
        <source>So many layers are replaced together, of all states but h.</source>
        <translation>Autant de couches sont remplacées ensemble, pour tous les états sauf h.</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>rétablir</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>corrompre</translation>
    </message>
    <message>
        <source>Clean states are put into the corrupted run: what brings the answer back?</source>
        <translation>Des états intacts sont insérés dans la passe corrompue : qu’est-ce qui ramène la réponse ?</translation>
    </message>
    <message>
        <source>Corrupted states are put into the clean run: what destroys the answer?</source>
        <translation>Des états corrompus sont insérés dans la passe intacte : qu’est-ce qui détruit la réponse ?</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TracePanel</name>
    <message>
        <source>What is wrong with this causal tracing</source>
        <translation>Ce qui ne va pas dans ce traçage causal</translation>
    </message>
    <message>
        <source>Maps of causal tracing</source>
        <translation>Cartes du traçage causal</translation>
    </message>
    <message>
        <source>Both models</source>
        <translation>Les deux modèles</translation>
    </message>
    <message>
        <source>Type another subject above, or choose noise: then states of the clean run are put into the corrupted one.</source>
        <translation>Saisissez un autre sujet ci-dessus, ou choisissez le bruit : des états de la passe intacte sont alors insérés dans la passe corrompue.</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>Marquez le sujet : glissez sur ses tokens.</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>Pas encore de résultat</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>aucun écart</translation>
    </message>
    <message>
        <source>%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)</source>
        <translation>%1, patché : p(%2) = %3, entre %4 corrompue et %5 intacte (%6)</translation>
    </message>
    <message>
        <source>%1: p and p* are hardly apart, so shares of the way say little</source>
        <translation>%1 : p et p* diffèrent à peine, les parts du chemin disent donc peu</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 with clean states put into the corrupted run · %2</source>
        <translation>%1 avec des états intacts dans la passe corrompue · %2</translation>
    </message>
    <message>
        <source>%1 with corrupted states put into the clean run · %2</source>
        <translation>%1 avec des états corrompus dans la passe intacte · %2</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that state replaced: the model&apos;s own probability, to rounding.</source>
        <translation>Chaque cellule est une passe à part où cet état est remplacé : la probabilité du modèle lui-même, aux arrondis près.</translation>
    </message>
    <message>
        <source>first-order</source>
        <translation>premier ordre</translation>
    </message>
    <message>
        <source>Dotted cells are first-order estimates from one backward pass; they are replaced as the exact ones come.</source>
        <translation>Les cellules pointillées sont des estimations au premier ordre issues d’une passe arrière ; elles sont remplacées à mesure que viennent les exactes.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, at most %2 off</source>
        <translation>estimations au premier ordre&#xa0;: r = %1, à %2 près au plus</translation>
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
            <numerusform>encore %n s environ</numerusform>
            <numerusform>encore %n s environ</numerusform>
        </translation>
    </message>
    <message>
        <source>Causal tracing, rows are tokens and columns are layers of each state</source>
        <translation>Traçage causal, les lignes sont les tokens et les colonnes les couches de chaque état</translation>
    </message>
    <message>
        <source>Causal tracing of %1, rows are tokens and columns are layers of each state</source>
        <translation>Traçage causal de %1, les lignes sont les tokens et les colonnes les couches de chaque état</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustPanel</name>
    <message>
        <source>measured errors</source>
        <translation>erreurs mesurées</translation>
    </message>
    <message>
        <source>a probe: the last token cut from all others, %1</source>
        <translation>une sonde&#xa0;: le dernier token coupé de tous les autres, %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustSheet</name>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>À quel point on peut se fier aux nombres</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Donnée</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Couche</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>Arrondi</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::VerifyAction</name>
    <message>
        <source>&amp;Verify session</source>
        <translation>&amp;Vérifier la session</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 results</source>
        <translation>Vérification : %1 sur %2 résultats</translation>
    </message>
    <message>
        <source>There is no session file yet: save the session first, then it can be verified</source>
        <translation>Il n’y a pas encore de fichier de session : enregistrez d’abord la session, elle pourra alors être vérifiée</translation>
    </message>
    <message>
        <source>Verify session</source>
        <translation>Vérifier la session</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewInfo</name>
    <message>
        <source>&amp;Attention</source>
        <translation>&amp;Attention</translation>
    </message>
    <message>
        <source>P&amp;redictions</source>
        <translation>Pré&amp;dictions</translation>
    </message>
    <message>
        <source>&amp;Knockouts</source>
        <translation>&amp;Knockouts</translation>
    </message>
    <message>
        <source>Knockout &amp;map</source>
        <translation>&amp;Carte de knockout</translation>
    </message>
    <message>
        <source>Information &amp;flow</source>
        <translation>&amp;Flux d’information</translation>
    </message>
    <message>
        <source>&amp;Trust</source>
        <translation>Fiabilit&amp;é</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>Histori&amp;que</translation>
    </message>
    <message>
        <source>Two st&amp;ates</source>
        <translation>Deux éta&amp;ts</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>&amp;Jeu de données</translation>
    </message>
    <message>
        <source>Res&amp;ults of experiments</source>
        <translation>Rés&amp;ultats d’expériences</translation>
    </message>
    <message>
        <source>&amp;Causal tracing</source>
        <translation>Traç&amp;age causal</translation>
    </message>
    <message>
        <source>Effects &amp;by path</source>
        <translation>Effets par che&amp;min</translation>
    </message>
    <message>
        <source>Edit of a fact</source>
        <translation>Édition d’un fait</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>Relations linéaires</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>Blocage</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewKey</name>
    <message>
        <source>Knock out or restore the cell</source>
        <translation>Couper ou rétablir la cellule</translation>
    </message>
    <message>
        <source>Choose what the cursor is on</source>
        <translation>Choisir ce qui est sous le curseur</translation>
    </message>
    <message>
        <source>The marked tokens are the subject</source>
        <translation>Les tokens marqués sont le sujet</translation>
    </message>
    <message>
        <source>Knock out the token for all later ones</source>
        <translation>Couper le token pour tous les suivants</translation>
    </message>
    <message>
        <source>Move the cursor (with Shift: mark)</source>
        <translation>Déplacer le curseur (avec Maj : marquer)</translation>
    </message>
    <message>
        <source>Move the cursor to an end (with Ctrl: to a corner)</source>
        <translation>Déplacer le curseur à un bout (avec Ctrl : à un coin)</translation>
    </message>
    <message>
        <source>Talk: next state</source>
        <translation>Exposé : état suivant</translation>
    </message>
    <message>
        <source>Talk: first or last state</source>
        <translation>Exposé : premier ou dernier état</translation>
    </message>
    <message>
        <source>Talk: blank screen</source>
        <translation>Exposé : écran vide</translation>
    </message>
    <message>
        <source>Talk: speaker&apos;s window</source>
        <translation>Exposé : fenêtre de l’orateur</translation>
    </message>
    <message>
        <source>Talk: left, right or both models</source>
        <translation>Exposé : modèle de gauche, de droite ou les deux</translation>
    </message>
    <message>
        <source>Talk: end</source>
        <translation>Exposé : fin</translation>
    </message>
    <message>
        <source>Remove the knockout from the list</source>
        <translation>Retirer le knockout de la liste</translation>
    </message>
    <message>
        <source>Remove the state&apos;s name</source>
        <translation>Retirer le nom de l’état</translation>
    </message>
    <message>
        <source>Move the cursor by a page</source>
        <translation>Déplacer le curseur d’une page</translation>
    </message>
    <message>
        <source>Press what the cursor is on, as Space does</source>
        <translation>Presser ce qui est sous le curseur, comme Espace</translation>
    </message>
    <message>
        <source>Go to the next or previous part</source>
        <translation>Aller à la partie suivante ou précédente</translation>
    </message>
    <message>
        <source>Talk: previous state</source>
        <translation>Exposé&#xa0;: état précédent</translation>
    </message>
    <message>
        <source>Talk: swap the screens</source>
        <translation>Exposé&#xa0;: échanger les écrans</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowBody</name>
    <message>
        <source>Separator</source>
        <translation>Séparateur</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>Expérience</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowDrops</name>
    <message>
        <source>%1 is neither a model&apos;s folder nor one of results: there is no config.json and no manifest.json in it</source>
        <translation>%1 n’est ni le dossier d’un modèle ni un dossier de résultats&#xa0;: il ne contient ni config.json ni manifest.json</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowLayout</name>
    <message>
        <source>Models</source>
        <translation>Modèles</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ZoomableView</name>
    <message>
        <source>Scroll across</source>
        <translation>Défiler en travers</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>Défiler vers le bas</translation>
    </message>
</context>
</TS>
