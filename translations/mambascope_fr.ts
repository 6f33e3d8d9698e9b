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
        <source>layers %1–%2</source>
        <translation>couches %1–%2</translation>
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
        <source>Cancelled; F5 computes again</source>
        <translation>Annulé ; F5 recalcule</translation>
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
        <source>Sessions (*.json)</source>
        <translation>Sessions (*.json)</translation>
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
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>fenêtre, de la première à la dernière</translation>
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
        <source>&amp;Strict: also cut the convolution</source>
        <translation>&amp;Strict : couper aussi la convolution</translation>
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
        <source>&amp;Centre windows on the layer</source>
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
        <translation>Bloquer dernier token ← &amp;contexte (avant le sujet)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>bloquer dernier token ← contexte</translation>
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
        <source>%1–%2 of %3</source>
        <translation>%1–%2 sur %3</translation>
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
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>Langue du &amp;bureau</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
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
</context>
<context>
    <name>MapTitles</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>couche %1</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>couches %1–%2</translation>
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
        <source>tf32 (probabilities within 0.5 %)</source>
        <translation>tf32 (probabilités à 0,5 % près)</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 4 %)</source>
        <translation>bf16 (probabilités à 4 % près)</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>&amp;Recalculer</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>C&amp;omparer avec float64</translation>
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
        <source>&amp;Previous layer</source>
        <translation>Couche &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>Fenêtre plus &amp;large</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>Fenêtre plus é&amp;troite</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>Annuler le chargement, ou &amp;libérer le token verrouillé</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>Une seule échelle de &amp;couleurs pour les deux matrices</translation>
    </message>
    <message>
        <source>Layout &amp;Explore</source>
        <translation>Disposition &amp;Exploration</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>Disposition &amp;Balayage : grandes cartes</translation>
    </message>
    <message>
        <source>Layout &amp;Present: one model, large type</source>
        <translation>Disposition P&amp;résentation : un modèle, grands caractères</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>&amp;Chercher dans toutes les actions…</translation>
    </message>
    <message>
        <source>Search all actions  Ctrl+K</source>
        <translation>Chercher dans toutes les actions  Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>À &amp;propos de Mambascope</translation>
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
        <source>The prompt has %1 at byte %2, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>Le prompt contient %1 à l’octet %2, gardé tel quel : un modèle y lit autre chose qu’une espace simple ou rien</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2 and %n more such characters, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>
            <numerusform>Le prompt contient %1 à l’octet %2 et %n autre caractère de ce genre, gardés tels quels : un modèle y lit autre chose qu’une espace simple ou rien</numerusform>
            <numerusform>Le prompt contient %1 à l’octet %2 et %n autres caractères de ce genre, gardés tels quels : un modèle y lit autre chose qu’une espace simple ou rien</numerusform>
        </translation>
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
        <source>&amp;Larger type</source>
        <translation>C&amp;aractères plus grands</translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation>Caractères plus pet&amp;its</translation>
    </message>
    <message>
        <source>Nor&amp;mal type</source>
        <translation>Caractères nor&amp;maux</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>Thème du s&amp;ystème</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>Thème c&amp;lair</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>Thème &amp;sombre</translation>
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
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>périmé</translation>
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
        <translation>Ai&amp;de</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ActionRegistry</name>
    <message>
        <source>%1 for %2 is taken by %3</source>
        <translation>%1 pour %2 est déjà pris par %3</translation>
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
    <message>
        <source>How exact %1 is</source>
        <translation>Exactitude de %1</translation>
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
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>Flux d’information vers le dernier token, par fenêtre de couches</translation>
    </message>
    <message>
        <source>%1, layers %2–%3: %4</source>
        <translation>%1, couches %2–%3 : %4</translation>
    </message>
    <message>
        <source>%1, layers %2–%3</source>
        <translation>%1, couches %2–%3</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>variation de la probabilité de la réponse suivie</translation>
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
        <source>%1. %2, layers %3: %4 (%5)</source>
        <translation>%1. %2, couches %3 : %4 (%5)</translation>
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
        <source>Stop loading and go back to the model before (Esc)</source>
        <translation>Arrêter le chargement et revenir au modèle précédent (Échap)</translation>
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
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>Show the &amp;whole matrix</source>
        <translation>Afficher &amp;toute la matrice</translation>
    </message>
</context>
</TS>
