<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AttentionText</name>
    <message>
        <source>mean signed weight</source>
        <translation>带符号权重均值</translation>
    </message>
    <message>
        <source>mean weight over heads</source>
        <translation>各头权重均值</translation>
    </message>
    <message>
        <source>mean |weight|</source>
        <translation>|权重| 均值</translation>
    </message>
    <message>
        <source>mean |weight|, row-normalised</source>
        <translation>|权重| 均值，按行归一化</translation>
    </message>
    <message>
        <source>contribution norm</source>
        <translation>贡献范数</translation>
    </message>
    <message>
        <source>signed weight</source>
        <translation>带符号权重</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>|weight|</source>
        <translation>|权重|</translation>
    </message>
    <message>
        <source>|weight|, row-normalised</source>
        <translation>|权重|，按行归一化</translation>
    </message>
    <message>
        <source>share</source>
        <translation>份额</translation>
    </message>
    <message>
        <source>contribution</source>
        <translation>贡献</translation>
    </message>
    <message>
        <source>slow third</source>
        <translation>慢衰减的三分之一</translation>
    </message>
    <message>
        <source>middle third</source>
        <translation>中等衰减的三分之一</translation>
    </message>
    <message>
        <source>fast third</source>
        <translation>快衰减的三分之一</translation>
    </message>
    <message>
        <source>channel %1: %2</source>
        <translation>通道 %1：%2</translation>
    </message>
    <message>
        <source>head %1: %2</source>
        <translation>头 %1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>CheckText</name>
    <message>
        <source>predictions</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>knockout map</source>
        <translation>敲除图</translation>
    </message>
    <message>
        <source>information flow</source>
        <translation>信息流</translation>
    </message>
    <message>
        <source>attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>第 %1–%2 层</translation>
    </message>
    <message>
        <source>clean run, token %1</source>
        <translation>原始运行，词元 %1</translation>
    </message>
    <message>
        <source>knockout %1, token %2</source>
        <translation>敲除 %1，词元 %2</translation>
    </message>
    <message>
        <source>layer %1, %2 ← %3</source>
        <translation>第 %1 层，%2 ← %3</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>原始运行</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>logits %1 σ (%2)</source>
        <translation>logits %1 σ（%2）</translation>
    </message>
    <message>
        <source>probabilities %1 (%2)</source>
        <translation>概率 %1（%2）</translation>
    </message>
    <message>
        <source>relative %1 (%2)</source>
        <translation>相对 %1（%2）</translation>
    </message>
    <message>
        <source>%1 of the layer&apos;s largest (%2)</source>
        <translation>该层最大值的 %1（%2）</translation>
    </message>
    <message>
        <source>%1 of %2, drawn with seed %3</source>
        <translation>%2 中抽取 %1 个，种子为 %3</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>全部 %1 个</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
    <message>
        <source>float64: %1</source>
        <translation>float64：%1</translation>
    </message>
    <message>
        <source>checking against float64… %1 %</source>
        <translation>正在与 float64 对照… %1 %</translation>
    </message>
    <message>
        <source>logits %1 σ</source>
        <translation>logits %1 σ</translation>
    </message>
    <message>
        <source>probabilities %1</source>
        <translation>概率 %1</translation>
    </message>
    <message>
        <source>attention %1</source>
        <translation>注意力 %1</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>左侧模型</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>右侧模型</translation>
    </message>
    <message>
        <source>running</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>CutHeads</name>
    <message>
        <source>slow-decay channels only</source>
        <translation>仅慢衰减通道</translation>
    </message>
    <message>
        <source>slow-decay heads only</source>
        <translation>仅慢衰减头</translation>
    </message>
    <message>
        <source>middle-decay channels only</source>
        <translation>仅中等衰减通道</translation>
    </message>
    <message>
        <source>middle-decay heads only</source>
        <translation>仅中等衰减头</translation>
    </message>
    <message>
        <source>fast-decay channels only</source>
        <translation>仅快衰减通道</translation>
    </message>
    <message>
        <source>fast-decay heads only</source>
        <translation>仅快衰减头</translation>
    </message>
    <message>
        <source>channel %1 only</source>
        <translation>仅通道 %1</translation>
    </message>
    <message>
        <source>head %1 only</source>
        <translation>仅头 %1</translation>
    </message>
    <message>
        <source>all channels</source>
        <translation>所有通道</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>所有头</translation>
    </message>
</context>
<context>
    <name>EditActions</name>
    <message>
        <source>Follow an answer</source>
        <translation>跟踪一个答案</translation>
    </message>
    <message>
        <source>Answer whose probability is followed (empty: each model&apos;s own):</source>
        <translation>跟踪其概率的答案（留空：各模型自己的答案）：</translation>
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
        <source>Go to the &amp;prompt</source>
        <translation>转到提示词(&amp;P)</translation>
    </message>
    <message>
        <source>Prompt &amp;gallery…</source>
        <translation>提示词示例库(&amp;G)…</translation>
    </message>
    <message>
        <source>Gallery ▾</source>
        <translation>示例库 ▾</translation>
    </message>
    <message>
        <source>&amp;Follow an answer…</source>
        <translation>跟踪一个答案(&amp;F)…</translation>
    </message>
    <message>
        <source>Guess the &amp;subject again</source>
        <translation>重新猜测主语(&amp;S)</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Type a prompt, or choose one from the gallery</source>
        <translation>输入提示词，或从示例库中选择</translation>
    </message>
    <message>
        <source>The subject “%1” is not in the prompt; drag over tokens to mark it</source>
        <translation>主语“%1”不在提示词中；拖选词元可标记</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>%1 holds quantized weights (%2); use the model in fp32, fp16 or bf16</source>
        <translation>%1 含量化权重（%2）；请使用 fp32、fp16 或 bf16 的模型</translation>
    </message>
    <message>
        <source>%1 does not fit its config.json: %2</source>
        <translation>%1 与其 config.json 不符：%2</translation>
    </message>
    <message>
        <source>There is no model “%1”; looked for %2</source>
        <translation>没有模型“%1”；已查找 %2</translation>
    </message>
    <message>
        <source>%1: %2 is not supported; supported are %3</source>
        <translation>%1：不支持 %2；支持的有 %3</translation>
    </message>
    <message>
        <source>Device %1 can&apos;t be used: %2</source>
        <translation>无法使用设备 %1：%2</translation>
    </message>
    <message>
        <source>Cancelled; F5 computes again</source>
        <translation>已取消；按 F5 重新计算</translation>
    </message>
    <message>
        <source>Device %1 failed: %2</source>
        <translation>设备 %1 出错：%2</translation>
    </message>
    <message>
        <source>%1 “%2”: expected %3</source>
        <translation>%1“%2”：应为 %3</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long, and %3 reads at most %2; shorten it</source>
        <translation>提示词长 %1 字节，而 %3 最多读取 %2；请缩短</translation>
    </message>
    <message>
        <source>The prompt is %1 tokens long, and %3 takes at most %2; shorten it</source>
        <translation>提示词长 %1 个词元，而 %3 最多接受 %2 个；请缩短</translation>
    </message>
    <message>
        <source>The role “%1” needs a subject; drag over tokens to mark it</source>
        <translation>角色“%1”需要主语；拖选词元可标记</translation>
    </message>
    <message>
        <source>Knockout “%1”: expected %3 at byte %2</source>
        <translation>敲除“%1”：字节 %2 处应为 %3</translation>
    </message>
    <message>
        <source>%1: there is no token %2; the prompt has %3 tokens, counted from 0</source>
        <translation>%1：没有词元 %2；提示词有 %3 个词元，从 0 计数</translation>
    </message>
    <message>
        <source>%1: there is no layer %2; the model has %3, counted from 0</source>
        <translation>%1：没有第 %2 层；模型有 %3 层，从 0 计数</translation>
    </message>
    <message>
        <source>%1: there is no head %2; each layer has %3, counted from 0</source>
        <translation>%1：没有头 %2；每层有 %3 个，从 0 计数</translation>
    </message>
    <message>
        <source>%1: there is no channel %2; each layer has %3, counted from 0</source>
        <translation>%1：没有通道 %2；每层有 %3 个，从 0 计数</translation>
    </message>
    <message>
        <source>A window of %1 layers does not fit; the model has %2 layers, so choose 1 to %2</source>
        <translation>%1 层的窗口不适用；模型有 %2 层，请选择 1 到 %2</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t exist</source>
        <translation>%1 不存在</translation>
    </message>
    <message>
        <source>%1 was changed, shortened or lost while it was in use; the next request loads the model again</source>
        <translation>%1 在使用期间被更改、截短或丢失；下一次请求会重新加载模型</translation>
    </message>
    <message>
        <source>%1: %2: expected %3</source>
        <translation>%1：%2：应为 %3</translation>
    </message>
    <message>
        <source>%1 has no tensor “%2” of shape %3, which its config.json asks for</source>
        <translation>%1 中没有其 config.json 所要求的形状为 %3 的张量“%2”</translation>
    </message>
    <message>
        <source>%1: tensor “%2” is %3, expected %4</source>
        <translation>%1：张量“%2”为 %3，应为 %4</translation>
    </message>
    <message>
        <source>%1: tensor “%2” holds NaN or infinity; the file is damaged, or its training failed</source>
        <translation>%1：张量“%2”含 NaN 或无穷大；文件已损坏，或训练失败</translation>
    </message>
    <message>
        <source>%1: models of type “%2” are not supported; supported are %3</source>
        <translation>%1：不支持“%2”类型的模型；支持的有 %3</translation>
    </message>
    <message>
        <source>%1 has no tokenizer.json; looked for %2; put one there, or choose one</source>
        <translation>%1 没有 tokenizer.json；已查找 %2；请在该处放置一个，或选择一个</translation>
    </message>
    <message>
        <source>%1: out of memory during: %2</source>
        <translation>%1：内存不足，发生在：%2</translation>
    </message>
    <message>
        <source>%1 needs %2 of memory on %3, where only %4 are free; try %5</source>
        <translation>%1 需要 %3 上的 %2 内存，而仅有 %4 可用；请尝试 %5</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>未知错误</translation>
    </message>
</context>
<context>
    <name>FileActions</name>
    <message>
        <source>Line ends of this prompt were changed from CR LF to LF; the command line keeps CR LF</source>
        <translation>此提示词的行尾已从 CR LF 改为 LF；命令行保留 CR LF</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>&amp;Export picture…</source>
        <translation>导出图片(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>FileChooserText</name>
    <message>
        <source>Open session</source>
        <translation>打开会话</translation>
    </message>
    <message>
        <source>Sessions (*.json)</source>
        <translation>会话 (*.json)</translation>
    </message>
    <message>
        <source>Save session</source>
        <translation>保存会话</translation>
    </message>
    <message>
        <source>Export picture</source>
        <translation>导出图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>Open a model&apos;s folder</source>
        <translation>打开模型文件夹</translation>
    </message>
    <message>
        <source>Choose a tokenizer</source>
        <translation>选择分词器</translation>
    </message>
    <message>
        <source>Tokenizers (*.json)</source>
        <translation>分词器 (*.json)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的更改</translation>
    </message>
    <message>
        <source>This session is not saved.</source>
        <translation>此会话尚未保存。</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 有未保存的更改。</translation>
    </message>
    <message>
        <source>Discard closes the window and loses them.</source>
        <translation>放弃将关闭窗口并丢失这些更改。</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>窗口，从第一个到最后一个</translation>
    </message>
</context>
<context>
    <name>FlowTable</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>流向最后一个词元的信息，按层窗口</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>首层</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>末层</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>已敲除</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>之前的概率</translation>
    </message>
    <message>
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>The gallery holds no prompts.</source>
        <translation>示例库中没有提示词。</translation>
    </message>
    <message>
        <source>Gallery entry %1 needs a prompt and a relation.</source>
        <translation>示例库条目 %1 缺少提示词或关系。</translation>
    </message>
    <message>
        <source>The gallery is not valid JSON: %1 at byte %2.</source>
        <translation>示例库不是有效的 JSON：字节 %2 处 %1。</translation>
    </message>
</context>
<context>
    <name>Heatmap</name>
    <message>
        <source>source token</source>
        <translation>源词元</translation>
    </message>
    <message>
        <source>query token</source>
        <translation>查询词元</translation>
    </message>
</context>
<context>
    <name>HeatmapTable</name>
    <message>
        <source>Layer %1: %2</source>
        <translation>第 %1 层：%2</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Query position</source>
        <translation>查询位置</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>查询词元</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>源位置</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>源词元</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>已敲除</translation>
    </message>
</context>
<context>
    <name>KnockoutActions</name>
    <message>
        <source>switch on “%1”</source>
        <translation>启用“%1”</translation>
    </message>
    <message>
        <source>switch off “%1”</source>
        <translation>停用“%1”</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore the cell</source>
        <translation>敲除或恢复单元格(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Clear knockouts</source>
        <translation>清除敲除(&amp;C)</translation>
    </message>
    <message>
        <source>clear all</source>
        <translation>全部清除</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>清除敲除</translation>
    </message>
    <message>
        <source>Clicks act on &amp;both models</source>
        <translation>单击同时作用于两个模型(&amp;B)</translation>
    </message>
    <message>
        <source>linked</source>
        <translation>已联动</translation>
    </message>
    <message>
        <source>not linked</source>
        <translation>未联动</translation>
    </message>
    <message>
        <source>&amp;Strict: also cut the convolution</source>
        <translation>严格：同时切断卷积(&amp;S)</translation>
    </message>
    <message>
        <source>Knock out in &amp;all layers</source>
        <translation>在所有层中敲除(&amp;A)</translation>
    </message>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>knock out in all layers</source>
        <translation>在所有层中敲除</translation>
    </message>
    <message>
        <source>knock out in windows</source>
        <translation>按窗口敲除</translation>
    </message>
    <message>
        <source>&amp;Centre windows on the layer</source>
        <translation>窗口以该层为中心(&amp;C)</translation>
    </message>
    <message>
        <source>centre windows</source>
        <translation>窗口居中</translation>
    </message>
    <message>
        <source>align windows at their start</source>
        <translation>窗口按起始对齐</translation>
    </message>
    <message>
        <source>centred</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>start-aligned</source>
        <translation>起始对齐</translation>
    </message>
    <message>
        <source>Block last token ← &amp;subject</source>
        <translation>阻断末词元 ← 主语(&amp;S)</translation>
    </message>
    <message>
        <source>block last token ← subject</source>
        <translation>阻断末词元 ← 主语</translation>
    </message>
    <message>
        <source>Block last token ← &amp;relation</source>
        <translation>阻断末词元 ← 关系(&amp;R)</translation>
    </message>
    <message>
        <source>block last token ← relation</source>
        <translation>阻断末词元 ← 关系</translation>
    </message>
    <message>
        <source>Block last token ← &amp;first token</source>
        <translation>阻断末词元 ← 首词元(&amp;F)</translation>
    </message>
    <message>
        <source>block last token ← first token</source>
        <translation>阻断末词元 ← 首词元</translation>
    </message>
    <message>
        <source>Block last token ← &amp;context (before the subject)</source>
        <translation>阻断末词元 ← 上下文（主语之前）(&amp;C)</translation>
    </message>
    <message>
        <source>block last token ← context</source>
        <translation>阻断末词元 ← 上下文</translation>
    </message>
</context>
<context>
    <name>KnockoutText</name>
    <message>
        <source>all layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 / %3</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>%1 (left)</source>
        <translation>%1（左）</translation>
    </message>
    <message>
        <source>%1 (right)</source>
        <translation>%1（右）</translation>
    </message>
    <message>
        <source>⟨start⟩</source>
        <translation>⟨开头⟩</translation>
    </message>
    <message>
        <source>⟨end⟩</source>
        <translation>⟨结尾⟩</translation>
    </message>
    <message>
        <source>left model only</source>
        <translation>仅左侧模型</translation>
    </message>
    <message>
        <source>right model only</source>
        <translation>仅右侧模型</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message numerus="yes">
        <source>%n pairs</source>
        <translation>
            <numerusform>%n 对</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>Language of the &amp;desktop</source>
        <translation>桌面语言(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>， </translation>
    </message>
</context>
<context>
    <name>MapTable</name>
    <message>
        <source>Query position</source>
        <translation>查询位置</translation>
    </message>
    <message>
        <source>Query token</source>
        <translation>查询词元</translation>
    </message>
    <message>
        <source>Source position</source>
        <translation>源位置</translation>
    </message>
    <message>
        <source>Source token</source>
        <translation>源词元</translation>
    </message>
    <message>
        <source>First layer</source>
        <translation>首层</translation>
    </message>
    <message>
        <source>Last layer</source>
        <translation>末层</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>之前的概率</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>之后的概率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
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
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layers %1–%2</source>
        <translation>第 %1–%2 层</translation>
    </message>
    <message>
        <source>window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>ModelActions</name>
    <message>
        <source>compute with %1</source>
        <translation>使用 %1 计算</translation>
    </message>
    <message>
        <source>Begin prompts &amp;as the tokenizer says</source>
        <translation>提示词开头按分词器的设定(&amp;A)</translation>
    </message>
    <message>
        <source>Begin prompts with a &amp;BOS token</source>
        <translation>提示词以 BOS 词元开头(&amp;B)</translation>
    </message>
    <message>
        <source>Begin prompts with &amp;nothing before them</source>
        <translation>提示词前面不加任何内容(&amp;N)</translation>
    </message>
    <message>
        <source>Open &amp;left model&apos;s folder…</source>
        <translation>打开左侧模型的文件夹(&amp;L)…</translation>
    </message>
    <message>
        <source>Open &amp;right model&apos;s folder…</source>
        <translation>打开右侧模型的文件夹(&amp;R)…</translation>
    </message>
    <message>
        <source>Choose l&amp;eft model&apos;s tokenizer…</source>
        <translation>选择左侧模型的分词器(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose r&amp;ight model&apos;s tokenizer…</source>
        <translation>选择右侧模型的分词器(&amp;I)…</translation>
    </message>
    <message>
        <source>the fastest device</source>
        <translation>最快的设备</translation>
    </message>
    <message>
        <source>the CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>the first GPU</source>
        <translation>第一个 GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32（精确）</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.5 %)</source>
        <translation>tf32（概率误差 0.5 % 以内）</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 4 %)</source>
        <translation>bf16（概率误差 4 % 以内）</translation>
    </message>
    <message>
        <source>&amp;Compute again</source>
        <translation>重新计算(&amp;C)</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>与 float64 对照(&amp;K)</translation>
    </message>
</context>
<context>
    <name>ModelChoiceText</name>
    <message>
        <source>needs %1</source>
        <translation>需要 %1</translation>
    </message>
    <message>
        <source>needs %1 of %2 free</source>
        <translation>需要 %1，可用 %2</translation>
    </message>
    <message>
        <source>needs %1, only %2 free</source>
        <translation>需要 %1，仅有 %2 可用</translation>
    </message>
    <message>
        <source>%1 · %2 layers · %3 · %4</source>
        <translation>%1 · %2 层 · %3 · %4</translation>
    </message>
    <message>
        <source>with a BOS token</source>
        <translation>以 BOS 词元开头</translation>
    </message>
    <message>
        <source>with nothing before them</source>
        <translation>前面不加任何内容</translation>
    </message>
    <message>
        <source>as the tokenizer says</source>
        <translation>按分词器的设定</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
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
        <translation>新增</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>无数值</translation>
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
        <translation>%1 × %2 中的最大值</translation>
    </message>
    <message>
        <source>every cell shows the largest of %1 × %2</source>
        <translation>每个单元格显示 %1 × %2 个值中的最大值</translation>
    </message>
</context>
<context>
    <name>PaneActions</name>
    <message>
        <source>About Mambascope</source>
        <translation>关于 Mambascope</translation>
    </message>
    <message>
        <source>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Live knockout explorer for Mamba and transformer language models.&lt;br&gt;Free software under the GNU GPL, version 3 or later.</source>
        <translation>&lt;b&gt;Mambascope %1&lt;/b&gt;&lt;br&gt;Mamba 与 Transformer 语言模型的实时敲除探索工具。&lt;br&gt;自由软件，采用 GNU GPL 第 3 版或更新版本。</translation>
    </message>
    <message>
        <source>&amp;Next layer</source>
        <translation>下一层(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous layer</source>
        <translation>上一层(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Wider window</source>
        <translation>加宽窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower window</source>
        <translation>收窄窗口(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel loading, or &amp;release the locked token</source>
        <translation>取消加载，或释放锁定的词元(&amp;R)</translation>
    </message>
    <message>
        <source>One colour &amp;scale for both matrices</source>
        <translation>两个矩阵共用一个色标(&amp;S)</translation>
    </message>
    <message>
        <source>Layout &amp;Explore</source>
        <translation>布局：探索(&amp;E)</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>布局：扫描，大图(&amp;W)</translation>
    </message>
    <message>
        <source>Layout &amp;Present: one model, large type</source>
        <translation>布局：演示，单个模型，大字号(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>搜索所有操作(&amp;S)…</translation>
    </message>
    <message>
        <source>Search all actions  Ctrl+K</source>
        <translation>搜索所有操作  Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>关于 Mambascope(&amp;A)</translation>
    </message>
</context>
<context>
    <name>PaneHeader</name>
    <message numerus="yes">
        <source>%n layers</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PredictionTable</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>概率最高的下一个词元</translation>
    </message>
    <message>
        <source>Token number</source>
        <translation>词元编号</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Followed</source>
        <translation>已跟踪</translation>
    </message>
    <message>
        <source>Probability before</source>
        <translation>之前的概率</translation>
    </message>
    <message>
        <source>Probability after</source>
        <translation>之后的概率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>PredictionText</name>
    <message>
        <source>%1 is not among the most probable tokens</source>
        <translation>%1 不在概率最高的词元之中</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3, %4</source>
        <translation>%1 从 %2 变为 %3，%4</translation>
    </message>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>dropped out</source>
        <translation>已退出</translation>
    </message>
</context>
<context>
    <name>PromptHint</name>
    <message>
        <source>Both models know this: %1.</source>
        <translation>两个模型都知道：%1。</translation>
    </message>
    <message>
        <source>Only %1 knows this: %2.</source>
        <translation>只有 %1 知道：%2。</translation>
    </message>
    <message>
        <source>Neither model knows this: %1.</source>
        <translation>两个模型都不知道：%1。</translation>
    </message>
    <message>
        <source>Both models say %1.</source>
        <translation>两个模型都回答 %1。</translation>
    </message>
    <message>
        <source>%1 says %2, %3 says %4.</source>
        <translation>%1 回答 %2，%3 回答 %4。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>“%1”, place %2 of %3</source>
        <translation>“%1”，第 %2 处，共 %3 处</translation>
    </message>
    <message>
        <source>No subject found: drag over tokens to mark it.</source>
        <translation>未找到主语：拖选词元即可标记。</translation>
    </message>
    <message>
        <source>Subject: %1 (marked; %2).</source>
        <translation>主语：%1（已标记；%2）。</translation>
    </message>
    <message>
        <source>guess again</source>
        <translation>重新猜测</translation>
    </message>
    <message>
        <source>Subject: %1 (drag over tokens to change).</source>
        <translation>主语：%1（拖选词元可更改）。</translation>
    </message>
    <message>
        <source>%1 (%2).</source>
        <translation>%1（%2）。</translation>
    </message>
    <message>
        <source>leave it out</source>
        <translation>去掉</translation>
    </message>
    <message>
        <source>The space at the end is left out (%1).</source>
        <translation>末尾的空格已去掉（%1）。</translation>
    </message>
    <message>
        <source>keep it</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>“%1” is several tokens; its first one is scored.</source>
        <translation>“%1”包含多个词元；以第一个计分。</translation>
    </message>
    <message>
        <source>Following %1 (%2).</source>
        <translation>正在跟踪 %1（%2）。</translation>
    </message>
    <message>
        <source>each model&apos;s own answer</source>
        <translation>各模型自己的答案</translation>
    </message>
    <message>
        <source>Following “%1”; maps and flow keep to %2.</source>
        <translation>正在跟踪“%1”；敲除图和信息流仍针对 %2。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
</context>
<context>
    <name>PromptNoteText</name>
    <message>
        <source>a space</source>
        <translation>空格</translation>
    </message>
    <message>
        <source>a tab</source>
        <translation>制表符</translation>
    </message>
    <message>
        <source>a line break</source>
        <translation>换行符</translation>
    </message>
    <message>
        <source>a carriage return</source>
        <translation>回车符</translation>
    </message>
    <message>
        <source>a no-break space (U+00A0)</source>
        <translation>不换行空格（U+00A0）</translation>
    </message>
    <message>
        <source>white space (%1)</source>
        <translation>空白字符（%1）</translation>
    </message>
    <message>
        <source>a character that can&apos;t be seen (%1)</source>
        <translation>不可见字符（%1）</translation>
    </message>
    <message>
        <source>The prompt has %1 at byte %2, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>提示词在字节 %2 处有%1，原样保留：模型会将其读作不同于普通空格或空白的内容</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2 and %n more such characters, kept as it is: a model reads it as something else than a plain space or nothing</source>
        <translation>
            <numerusform>提示词在字节 %2 处有%1，另有 %n 个此类字符，均原样保留：模型会将其读作不同于普通空格或空白的内容</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt ends in %1, which is kept: most words that come next would bring a space of their own, so the answer can change</source>
        <translation>提示词以%1结尾，该字符予以保留：后续的大多数词会自带空格，因此答案可能改变</translation>
    </message>
    <message>
        <source>The prompt begins with %1, which is kept: its first word can be another token than without it</source>
        <translation>提示词以%1开头，该字符予以保留：其首词可能与没有它时是不同的词元</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n spaces in a row at byte %1, which are kept</source>
        <translation>
            <numerusform>提示词在字节 %1 处有 %n 个连续空格，予以保留</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %n carriage returns (line ends of Windows are CR LF), kept as characters of their own</source>
        <translation>
            <numerusform>提示词含 %n 个回车符（Windows 的行尾为 CR LF），作为独立字符保留</numerusform>
        </translation>
    </message>
    <message>
        <source>The prompt is no UTF-8 at byte %1; what is broken is read as U+FFFD</source>
        <translation>提示词在字节 %1 处不是 UTF-8；损坏的部分读作 U+FFFD</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>last</source>
        <translation>末词元</translation>
    </message>
    <message>
        <source>first</source>
        <translation>首词元</translation>
    </message>
    <message>
        <source>context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>start token</source>
        <translation>起始词元</translation>
    </message>
    <message>
        <source>end token</source>
        <translation>结束词元</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
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
            <numerusform>卷积（宽度 %1）仍会将词元向前传递 %n 个位置</numerusform>
        </translation>
    </message>
    <message>
        <source>Weights rebuild the layer&apos;s output (error %1)</source>
        <translation>权重可重建该层输出（误差 %1）</translation>
    </message>
    <message>
        <source>Strict: the convolution (width %1) is also cut</source>
        <translation>严格：卷积（宽度 %1）也被切断</translation>
    </message>
</context>
<context>
    <name>ThemeActions</name>
    <message>
        <source>&amp;Larger type</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller type</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>Nor&amp;mal type</source>
        <translation>正常文字(&amp;M)</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>跟随系统主题(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Light theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>深色主题(&amp;D)</translation>
    </message>
</context>
<context>
    <name>TokenMapping</name>
    <message>
        <source>%1 has no such token</source>
        <translation>%1 没有此词元</translation>
    </message>
    <message>
        <source>part of %1 in %2</source>
        <translation>在 %2 中是 %1 的一部分</translation>
    </message>
    <message numerus="yes">
        <source>%n tokens in %1: %2</source>
        <translation>
            <numerusform>在 %1 中为 %n 个词元：%2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Veil</name>
    <message>
        <source>stale</source>
        <translation>已过时</translation>
    </message>
</context>
<context>
    <name>WindowMenus</name>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Models</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>E&amp;xperiments</source>
        <translation>实验(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ActionRegistry</name>
    <message>
        <source>%1 for %2 is taken by %3</source>
        <translation>%2 的 %1 已被 %3 占用</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::AttentionPanel</name>
    <message>
        <source>Loading the model…</source>
        <translation>正在加载模型…</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>layer %1 · %2</source>
        <translation>第 %1 层 · %2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>Filter actions</source>
        <translation>筛选操作</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>No action matches.</source>
        <translation>没有匹配的操作。</translation>
    </message>
    <message>
        <source>Search all actions</source>
        <translation>搜索所有操作</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1, action %2 of %3</source>
        <translation>%1，第 %2 个操作，共 %3 个</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::CutHeadsMenu</name>
    <message>
        <source>What knockouts, map and flow cut</source>
        <translation>敲除、敲除图和信息流切断的对象</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>敲除 %1</translation>
    </message>
    <message>
        <source>knockouts: %1</source>
        <translation>敲除：%1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockArea</name>
    <message>
        <source>Models and views</source>
        <translation>模型与视图</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DockTitle</name>
    <message>
        <source>About %1</source>
        <translation>关于%1</translation>
    </message>
    <message>
        <source>How exact %1 is</source>
        <translation>%1 的精确程度</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowPanel</name>
    <message>
        <source>What is wrong with the information flow</source>
        <translation>信息流出了什么问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>to the last token, by window</source>
        <translation>流向最后一个词元，按窗口</translation>
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
        <translation>流向最后一个词元的信息，按层窗口</translation>
    </message>
    <message>
        <source>%1, layers %2–%3: %4</source>
        <translation>%1，第 %2–%3 层：%4</translation>
    </message>
    <message>
        <source>%1, layers %2–%3</source>
        <translation>%1，第 %2–%3 层</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>所跟踪答案的概率变化</translation>
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
        <translation>没有匹配的提示词。</translation>
    </message>
    <message>
        <source>Prompt gallery</source>
        <translation>提示词示例库</translation>
    </message>
    <message>
        <source>Filter the gallery</source>
        <translation>筛选示例库</translation>
    </message>
    <message>
        <source>Filter by prompt, answer or relation</source>
        <translation>按提示词、答案或关系筛选</translation>
    </message>
    <message>
        <source>Prompts by relation</source>
        <translation>按关系排列的提示词</translation>
    </message>
    <message>
        <source>%1, prompt %2 of %3</source>
        <translation>%1，第 %2 个提示词，共 %3 个</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeadEntryMenu</name>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Show the entered number</source>
        <translation>显示输入的编号</translation>
    </message>
    <message>
        <source>Channel, 0 to %1</source>
        <translation>通道，0 到 %1</translation>
    </message>
    <message>
        <source>Head, 0 to %1</source>
        <translation>头，0 到 %1</translation>
    </message>
    <message>
        <source>channel…</source>
        <translation>通道…</translation>
    </message>
    <message>
        <source>head…</source>
        <translation>头…</translation>
    </message>
    <message>
        <source>One channel by its number</source>
        <translation>按编号选一个通道</translation>
    </message>
    <message>
        <source>One head by its number</source>
        <translation>按编号选一个头</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::HeatmapView</name>
    <message>
        <source>Hidden attention, rows are query tokens and columns are source tokens</source>
        <translation>隐式注意力，行为查询词元，列为源词元</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>query %1</source>
        <translation>查询 %1</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>源 %1</translation>
    </message>
    <message>
        <source>%1 can&apos;t read from %2, which comes after it</source>
        <translation>%1 无法读取在其之后的 %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>knocked out</source>
        <translation>已敲除</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutClicks</name>
    <message>
        <source>restore %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>敲除 %1</translation>
    </message>
    <message>
        <source>There is no such pair in the prompt as it is now</source>
        <translation>当前提示词中没有这一对</translation>
    </message>
    <message>
        <source>No token comes after this one, so there is nothing to cut</source>
        <translation>此词元之后没有词元，因此无可切断</translation>
    </message>
    <message>
        <source>White space alone can&apos;t be the subject</source>
        <translation>仅有空白不能作为主语</translation>
    </message>
    <message>
        <source>mark subject “%1”</source>
        <translation>标记主语“%1”</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>猜测主语</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>switch on %1</source>
        <translation>启用 %1</translation>
    </message>
    <message>
        <source>switch off %1</source>
        <translation>停用 %1</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>clear knockouts</source>
        <translation>清除敲除</translation>
    </message>
    <message numerus="yes">
        <source>remove %n knockouts</source>
        <translation>
            <numerusform>移除 %n 个敲除</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutMapView</name>
    <message>
        <source>change of p(%1)</source>
        <translation>p(%1) 的变化</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Knockout map, rows are source tokens and columns are layer windows</source>
        <translation>敲除图，行为源词元，列为层窗口</translation>
    </message>
    <message>
        <source>Knockout map of %1, rows are source tokens and columns are layer windows</source>
        <translation>%1 的敲除图，行为源词元，列为层窗口</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>source %1</source>
        <translation>源 %1</translation>
    </message>
    <message>
        <source>%1, %2: not computed yet</source>
        <translation>%1，%2：尚未计算</translation>
    </message>
    <message>
        <source>%1, %2: no value</source>
        <translation>%1，%2：无数值</translation>
    </message>
    <message>
        <source>%1, %2: %3 → %4 (%5)</source>
        <translation>%1，%2：%3 → %4（%5）</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <translation>%1；%2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KnockoutPanel</name>
    <message>
        <source>Knockouts</source>
        <translation>敲除</translation>
    </message>
    <message>
        <source>Click a cell of a matrix to cut that connection; drag for several. Double-click a token to cut it from all later ones.</source>
        <translation>单击矩阵单元格可切断该连接；拖动可切断多个。双击词元可将其与之后的所有词元切断。</translation>
    </message>
    <message>
        <source>What matters most here</source>
        <translation>此处最重要的因素</translation>
    </message>
    <message>
        <source>Finding %1</source>
        <translation>发现 %1</translation>
    </message>
    <message>
        <source>%1. %2, layers %3: %4 (%5)</source>
        <translation>%1. %2，第 %3 层：%4（%5）</translation>
    </message>
    <message>
        <source>%1 – click to knock it out, click again to restore it</source>
        <translation>%1 – 单击敲除，再次单击恢复</translation>
    </message>
    <message>
        <source>No knockouts</source>
        <translation>没有敲除</translation>
    </message>
    <message>
        <source>Knockout</source>
        <translation>敲除</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Enabled</source>
        <translation>已启用</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LayerStrip</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>in the window</source>
        <translation>在窗口内</translation>
    </message>
    <message>
        <source>has knockouts</source>
        <translation>含敲除</translation>
    </message>
    <message>
        <source>layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>All layers, small</source>
        <translation>所有层（缩略）</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Largest magnitude</source>
        <translation>最大绝对值</translation>
    </message>
    <message>
        <source>In the window</source>
        <translation>在窗口内</translation>
    </message>
    <message>
        <source>Has knockouts</source>
        <translation>含敲除</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LoadBar</name>
    <message>
        <source>Loading the model</source>
        <translation>正在加载模型</translation>
    </message>
    <message>
        <source>What is being loaded</source>
        <translation>正在加载的内容</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>取消加载</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Loading %1: %2 of %3</source>
        <translation>正在加载 %1：%2 / %3</translation>
    </message>
    <message>
        <source>Share of the weights that is loaded</source>
        <translation>已加载的权重比例</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (Esc)</source>
        <translation>停止加载并返回上一个模型 (Esc)</translation>
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
        <translation>此敲除图出了什么问题</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 ← each token · change of %2</source>
        <translation>%1 ← 每个词元 · %2 的变化</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelChanges</name>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>选择 %1</translation>
    </message>
    <message>
        <source>choose the tokenizer %1</source>
        <translation>选择分词器 %1</translation>
    </message>
    <message>
        <source>use the model&apos;s own tokenizer</source>
        <translation>使用模型自带的分词器</translation>
    </message>
    <message>
        <source>begin prompts of %1 %2</source>
        <translation>%1 的提示词开头：%2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ModelPane</name>
    <message>
        <source>What is wrong with this model</source>
        <translation>此模型出了什么问题</translation>
    </message>
    <message>
        <source>Left model</source>
        <translation>左侧模型</translation>
    </message>
    <message>
        <source>Right model</source>
        <translation>右侧模型</translation>
    </message>
    <message>
        <source>Suggested fix</source>
        <translation>建议的解决办法</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Predictions</source>
        <translation>预测</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NoticeBar</name>
    <message>
        <source>Notice</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>What failed</source>
        <translation>失败的内容</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneEdits</name>
    <message>
        <source>show layer %1</source>
        <translation>显示第 %1 层</translation>
    </message>
    <message>
        <source>window of %1</source>
        <translation>窗口大小 %1</translation>
    </message>
    <message>
        <source>show channel %1</source>
        <translation>显示通道 %1</translation>
    </message>
    <message>
        <source>show head %1</source>
        <translation>显示头 %1</translation>
    </message>
    <message>
        <source>show all channels</source>
        <translation>显示所有通道</translation>
    </message>
    <message>
        <source>show all heads</source>
        <translation>显示所有头</translation>
    </message>
    <message>
        <source>show the %1</source>
        <translation>显示：%1</translation>
    </message>
    <message>
        <source>change view</source>
        <translation>更改视图</translation>
    </message>
    <message>
        <source>knock out %1</source>
        <translation>敲除 %1</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>跟踪 %1</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>跟踪各模型的答案</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PaneHeader</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>What the matrix shows</source>
        <translation>矩阵显示的内容</translation>
    </message>
    <message>
        <source>Head</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Model and view</source>
        <translation>模型与视图</translation>
    </message>
    <message>
        <source>About the model</source>
        <translation>关于模型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>layer &lt;b&gt;%1&lt;/b&gt; of %2</source>
        <translation>第 &lt;b&gt;%1&lt;/b&gt; 层 / 共 %2 层</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>channel: %1</source>
        <translation>通道：%1</translation>
    </message>
    <message>
        <source>head: %1</source>
        <translation>头：%1</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>选择分词器…</translation>
    </message>
    <message>
        <source>Use the model&apos;s own tokenizer</source>
        <translation>使用模型自带的分词器</translation>
    </message>
    <message>
        <source>Prompts begin</source>
        <translation>提示词开头</translation>
    </message>
    <message>
        <source>mean of all channels</source>
        <translation>所有通道的均值</translation>
    </message>
    <message>
        <source>mean of all heads</source>
        <translation>所有头的均值</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s channels, by how fast they forget</source>
        <translation>每层三分之一通道的均值，按遗忘速度划分</translation>
    </message>
    <message>
        <source>The mean of a third of each layer&apos;s heads, by how fast they forget</source>
        <translation>每层三分之一头的均值，按遗忘速度划分</translation>
    </message>
    <message>
        <source>channel %1</source>
        <translation>通道 %1</translation>
    </message>
    <message>
        <source>head %1</source>
        <translation>头 %1</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>模型：%1</translation>
    </message>
    <message>
        <source>What the matrix shows: %1</source>
        <translation>矩阵显示的内容：%1</translation>
    </message>
    <message>
        <source>Which heads the matrix is over: %1</source>
        <translation>矩阵涵盖的头：%1</translation>
    </message>
    <message>
        <source>Looking for models…</source>
        <translation>正在查找模型…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PanePresenter</name>
    <message>
        <source>What can be done with this token</source>
        <translation>可对此词元执行的操作</translation>
    </message>
    <message>
        <source>&amp;Copy the token&apos;s text</source>
        <translation>复制词元文本(&amp;C)</translation>
    </message>
    <message>
        <source>What can be done with this pair</source>
        <translation>可对此对执行的操作</translation>
    </message>
    <message>
        <source>&amp;Knock out or restore this pair</source>
        <translation>敲除或恢复此对(&amp;K)</translation>
    </message>
    <message>
        <source>… in this model &amp;only</source>
        <translation>…仅在此模型中(&amp;O)</translation>
    </message>
    <message>
        <source>Cut this query from &amp;all its sources</source>
        <translation>切断此查询与其所有源(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy this cell in words</source>
        <translation>以文字复制此单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Knock out %1 for all &amp;later tokens</source>
        <translation>对之后的所有词元敲除 %1(&amp;L)</translation>
    </message>
    <message>
        <source>… in this &amp;model only</source>
        <translation>…仅在此模型中(&amp;M)</translation>
    </message>
    <message>
        <source>%1 is the s&amp;ubject</source>
        <translation>%1 是主语(&amp;U)</translation>
    </message>
    <message>
        <source>The subject &amp;starts at %1</source>
        <translation>主语从 %1 开始(&amp;S)</translation>
    </message>
    <message>
        <source>The subject &amp;ends at %1</source>
        <translation>主语到 %1 结束(&amp;E)</translation>
    </message>
    <message>
        <source>Clear the mark and &amp;guess the subject</source>
        <translation>清除标记并猜测主语(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Follow %1 as the answer</source>
        <translation>将 %1 作为答案跟踪(&amp;F)</translation>
    </message>
    <message>
        <source>Follow another ans&amp;wer…</source>
        <translation>跟踪另一个答案(&amp;W)…</translation>
    </message>
    <message>
        <source>loading…</source>
        <translation>正在加载…</translation>
    </message>
    <message>
        <source>Cancel loading</source>
        <translation>取消加载</translation>
    </message>
    <message>
        <source>Choose a tokenizer…</source>
        <translation>选择分词器…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionBars</name>
    <message>
        <source>Most probable next tokens</source>
        <translation>概率最高的下一个词元</translation>
    </message>
    <message>
        <source>%1: %2; click to follow it</source>
        <translation>%1：%2；单击可跟踪</translation>
    </message>
    <message>
        <source>%1: %2 → %3 (%4); click to follow it</source>
        <translation>%1：%2 → %3（%4）；单击可跟踪</translation>
    </message>
    <message>
        <source>probability before and after the knockout</source>
        <translation>敲除前后的概率</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>概率</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionDrawing</name>
    <message>
        <source>new</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>not among the most probable next tokens</source>
        <translation>不在概率最高的下一个词元之中</translation>
    </message>
    <message>
        <source>next token, nothing knocked out</source>
        <translation>下一个词元，未敲除任何内容</translation>
    </message>
    <message>
        <source>next token, before (grey) and after the knockout</source>
        <translation>下一个词元，敲除之前（灰色）与之后</translation>
    </message>
    <message>
        <source>before (grey), after the knockout</source>
        <translation>敲除之前（灰色）、之后</translation>
    </message>
    <message>
        <source>out</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptBar</name>
    <message>
        <source>About this prompt</source>
        <translation>关于此提示词</translation>
    </message>
    <message>
        <source>What is wrong with the prompt</source>
        <translation>提示词出了什么问题</translation>
    </message>
    <message>
        <source>Prompt bar</source>
        <translation>提示词栏</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptEdit</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Type a prompt that the next word completes</source>
        <translation>输入一个由下一个词补全的提示词</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PromptPresenter</name>
    <message>
        <source>edit the prompt</source>
        <translation>编辑提示词</translation>
    </message>
    <message>
        <source>choose “%1”</source>
        <translation>选择“%1”</translation>
    </message>
    <message>
        <source>follow each model&apos;s answer</source>
        <translation>跟踪各模型的答案</translation>
    </message>
    <message>
        <source>follow %1</source>
        <translation>跟踪 %1</translation>
    </message>
    <message>
        <source>guess the subject</source>
        <translation>猜测主语</translation>
    </message>
    <message>
        <source>keep the space at the end</source>
        <translation>保留末尾空格</translation>
    </message>
    <message>
        <source>leave out the space at the end</source>
        <translation>去掉末尾空格</translation>
    </message>
    <message>
        <source>The pasted text was cut off: a prompt has at most %1 bytes. %2</source>
        <translation>粘贴的文本已被截断：提示词最多 %1 字节。%2</translation>
    </message>
    <message>
        <source>The prompt is %1 bytes long. The limit is %2 bytes.</source>
        <translation>提示词长 %1 字节。上限为 %2 字节。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SessionActions</name>
    <message>
        <source>&amp;Open session…</source>
        <translation>打开会话(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;last session</source>
        <translation>打开上次的会话(&amp;L)</translation>
    </message>
    <message>
        <source>No session was opened or saved before</source>
        <translation>此前没有打开或保存过会话</translation>
    </message>
    <message>
        <source>&amp;Save session</source>
        <translation>保存会话(&amp;S)</translation>
    </message>
    <message>
        <source>Save session &amp;as…</source>
        <translation>会话另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>打开最近的会话(&amp;R)</translation>
    </message>
    <message>
        <source>Open recent</source>
        <translation>打开最近的会话</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>打开 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::StatusStrip</name>
    <message>
        <source>Device and time of the last runs</source>
        <translation>最近几次运行的设备与用时</translation>
    </message>
    <message>
        <source>Check of the shown weights</source>
        <translation>所示权重的校验</translation>
    </message>
    <message>
        <source>Check against float64</source>
        <translation>与 float64 对照</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Where the numbers come from</source>
        <translation>数字的来源</translation>
    </message>
    <message>
        <source>Status text</source>
        <translation>状态文本</translation>
    </message>
    <message>
        <source>Layers per knockout, left model</source>
        <translation>每次敲除的层数，左侧模型</translation>
    </message>
    <message>
        <source>Layers per knockout, right model</source>
        <translation>每次敲除的层数，右侧模型</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>window %1 of %2</source>
        <translation>窗口 %1 / %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>What knockouts do not remove</source>
        <translation>敲除未能移除的内容</translation>
    </message>
    <message>
        <source>What the pointer or the cursor is on</source>
        <translation>指针或光标所在的内容</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TokenStrip</name>
    <message>
        <source>Tokens of the prompt</source>
        <translation>提示词的词元</translation>
    </message>
    <message>
        <source>token %1: %2</source>
        <translation>词元 %1：%2</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>added by the tokenizer</source>
        <translation>由分词器添加</translation>
    </message>
    <message>
        <source>tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Scroll the tokens</source>
        <translation>滚动词元</translation>
    </message>
    <message numerus="yes">
        <source>and %n more tokens</source>
        <translation>
            <numerusform>以及另外 %n 个词元</numerusform>
        </translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Added by the tokenizer</source>
        <translation>由分词器添加</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewInfo</name>
    <message>
        <source>&amp;Attention</source>
        <translation>注意力(&amp;A)</translation>
    </message>
    <message>
        <source>P&amp;redictions</source>
        <translation>预测(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Knockouts</source>
        <translation>敲除(&amp;K)</translation>
    </message>
    <message>
        <source>Knockout &amp;map</source>
        <translation>敲除图(&amp;M)</translation>
    </message>
    <message>
        <source>Information &amp;flow</source>
        <translation>信息流(&amp;F)</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowBody</name>
    <message>
        <source>Separator</source>
        <translation>分隔线</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::WindowLayout</name>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ZoomableView</name>
    <message>
        <source>Scroll across</source>
        <translation>横向滚动</translation>
    </message>
    <message>
        <source>Scroll down</source>
        <translation>纵向滚动</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Show the &amp;whole matrix</source>
        <translation>显示整个矩阵(&amp;W)</translation>
    </message>
</context>
</TS>
