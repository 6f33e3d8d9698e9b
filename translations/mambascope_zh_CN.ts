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
    <name>AttentionTrust</name>
    <message>
        <source>mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>The head&apos;s own softmax weights: with them the sum over the sources is the head&apos;s output.</source>
        <translation>该头自身的 softmax 权重：用它们对各源求和，即得该头的输出。</translation>
    </message>
    <message>
        <source>The mean over heads of exact softmax weights; single heads may differ.</source>
        <translation>精确 softmax 权重在各头上的均值；单个头可能有所不同。</translation>
    </message>
    <message>
        <source>The head&apos;s own signed weights: with them the sum over the sources, and the skip term, is the head&apos;s output.</source>
        <translation>该头自身的带符号权重：用它们对各源求和，再加上跳连项，即得该头的输出。</translation>
    </message>
    <message>
        <source>The mean over heads of exact signed weights; heads of opposite sign cancel.</source>
        <translation>精确带符号权重在各头上的均值；符号相反的头会相互抵消。</translation>
    </message>
    <message>
        <source>magnitude</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Magnitudes of the head&apos;s exact weights, without signs.</source>
        <translation>该头精确权重的绝对值，不带符号。</translation>
    </message>
    <message>
        <source>The mean over heads of the magnitudes of exact weights, without signs.</source>
        <translation>精确权重的绝对值在各头上的均值，不带符号。</translation>
    </message>
    <message>
        <source>normalised</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Magnitudes of exact weights, divided by the sum of their row: shares without signs, not the weights themselves.</source>
        <translation>精确权重的绝对值除以所在行之和：是不带符号的份额，而非权重本身。</translation>
    </message>
    <message>
        <source>norm</source>
        <translation>范数</translation>
    </message>
    <message>
        <source>Norms of what each source adds to the output; what they add may cancel, so norms don&apos;t add up to the output&apos;s.</source>
        <translation>各源对输出所加内容的范数；这些内容可能相互抵消，因此范数之和不等于输出的范数。</translation>
    </message>
    <message>
        <source>Measured on this prompt: the weights rebuild each layer&apos;s output to a relative error of %1 at most.</source>
        <translation>在此提示词上测得：权重重建各层输出的相对误差最大为 %1。</translation>
    </message>
</context>
<context>
    <name>BlockDrawing</name>
    <message>
        <source>blocked layer</source>
        <translation>被阻断的层</translation>
    </message>
    <message>
        <source>middle of the blocked layers</source>
        <translation>被阻断各层的中间</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>p 的相对变化</translation>
    </message>
</context>
<context>
    <name>BlockTable</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Blocked how</source>
        <translation>阻断方式</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>阻断对象</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
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
        <source>Probability</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
</context>
<context>
    <name>BlockText</name>
    <message>
        <source>knocked out</source>
        <translation>已敲除</translation>
    </message>
    <message>
        <source>strictly knocked out</source>
        <translation>已严格敲除</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens follow</source>
        <translation>%1 换为其均值，其他词元随之变化</translation>
    </message>
    <message>
        <source>%1 by its mean, other tokens restored</source>
        <translation>%1 换为其均值，其他词元恢复原值</translation>
    </message>
    <message>
        <source>the bundled text</source>
        <translation>内置文本</translation>
    </message>
    <message>
        <source>not computed yet</source>
        <translation>尚未计算</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
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
        <source>clean run, token %1</source>
        <translation>干净运行，词元 %1</translation>
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
        <translation>干净运行</translation>
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
    <name>ComparisonText</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
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
    <name>DataActions</name>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open a data set first: an experiment runs over the rows shown</source>
        <translation>请先打开数据集：实验在显示的行上运行</translation>
    </message>
    <message>
        <source>R&amp;un an experiment…</source>
        <translation>运行实验(&amp;R)…</translation>
    </message>
    <message>
        <source>run…</source>
        <translation>运行…</translation>
    </message>
    <message>
        <source>&amp;Pause the experiment, or go on</source>
        <translation>暂停或继续实验(&amp;P)</translation>
    </message>
    <message>
        <source>pause or go on</source>
        <translation>暂停或继续</translation>
    </message>
    <message>
        <source>&amp;End the experiment: what is done stays</source>
        <translation>结束实验：已完成的保留(&amp;E)</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Open resul&amp;ts…</source>
        <translation>打开结果(&amp;T)…</translation>
    </message>
    <message>
        <source>open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>C&amp;lose the results</source>
        <translation>关闭结果(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Open data set…</source>
        <translation>打开数据集(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;CounterFact: 21,919 prompts</source>
        <translation>CounterFact：21,919 个提示词(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;RELATIONS: the factual ones</source>
        <translation>RELATIONS：事实类(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;How it was understood, and lines left out…</source>
        <translation>如何解读，以及忽略的行(&amp;H)…</translation>
    </message>
    <message>
        <source>&amp;Filter the rows</source>
        <translation>筛选行(&amp;F)</translation>
    </message>
    <message>
        <source>Show &amp;all rows</source>
        <translation>显示所有行(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Save the rows shown as a selection…</source>
        <translation>将显示的行存为选择集(&amp;S)…</translation>
    </message>
    <message>
        <source>Ask both &amp;models about every row</source>
        <translation>就每一行询问两个模型(&amp;M)</translation>
    </message>
    <message>
        <source>ask models</source>
        <translation>询问模型</translation>
    </message>
    <message>
        <source>Figure li&amp;ke a paper&apos;s…</source>
        <translation>论文样式的插图(&amp;K)…</translation>
    </message>
    <message>
        <source>figure…</source>
        <translation>插图…</translation>
    </message>
</context>
<context>
    <name>DatasetColumns</name>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Likeliest</source>
        <translation>概率最高</translation>
    </message>
    <message>
        <source>row %1: %2 → %3</source>
        <translation>第 %1 行：%2 → %3</translation>
    </message>
    <message>
        <source>%1 is right, p = %2</source>
        <translation>%1 正确，p = %2</translation>
    </message>
    <message>
        <source>%1 says %2; the answer has rank %3, p = %4</source>
        <translation>%1 回答 %2；答案排名第 %3，p = %4</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked about it</source>
        <translation>无法就此询问 %1</translation>
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
            <numerusform>忽略了 %Ln 行：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DatasetFacts</name>
    <message>
        <source>%1 of %2 rows</source>
        <translation>%1 / %2 行</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows</source>
        <translation>
            <numerusform>%Ln 行</numerusform>
        </translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>answer</source>
        <translation>答案</translation>
    </message>
    <message>
        <source>relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>%1, selection “%2”</source>
        <translation>%1，选择集“%2”</translation>
    </message>
    <message numerus="yes">
        <source>%Ln lines left out</source>
        <translation>
            <numerusform>忽略了 %Ln 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln rows may still come: not answered yet</source>
        <translation>
            <numerusform>可能还有 %Ln 行：尚未得到回答</numerusform>
        </translation>
    </message>
    <message>
        <source>still reading</source>
        <translation>仍在读取</translation>
    </message>
    <message>
        <source>the file has more: the table shows its first %1, experiments read all</source>
        <translation>文件中还有更多：表格显示前 %1 行，实验会读取全部</translation>
    </message>
    <message>
        <source>%1 is right in %2 of %3</source>
        <translation>%1 在 %3 行中答对 %2</translation>
    </message>
    <message>
        <source>both in %1</source>
        <translation>两者皆对 %1</translation>
    </message>
    <message>
        <source>%1: %2 s left</source>
        <translation>%1：剩余 %2 秒</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 ← %2</source>
        <translation>%1 ← %2</translation>
    </message>
    <message>
        <source>kept besides: %1</source>
        <translation>另外保留：%1</translation>
    </message>
    <message>
        <source>JSON lines</source>
        <translation>JSON 行</translation>
    </message>
    <message>
        <source>CSV, fields end with %1</source>
        <translation>CSV，字段以 %1 分隔</translation>
    </message>
    <message>
        <source>fields end with a tab</source>
        <translation>字段以制表符分隔</translation>
    </message>
    <message>
        <source>relations with their templates and samples</source>
        <translation>关系及其模板和样例</translation>
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
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
</context>
<context>
    <name>EditCharts</name>
    <message>
        <source>decay</source>
        <translation>衰减</translation>
    </message>
    <message>
        <source>KL</source>
        <translation>KL</translation>
    </message>
    <message>
        <source>−ln p of the new object</source>
        <translation>新宾语的 −ln p</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>step of the optimiser</source>
        <translation>优化器的步</translation>
    </message>
    <message>
        <source>layer that is edited</source>
        <translation>所编辑的层</translation>
    </message>
    <message>
        <source>score, %</source>
        <translation>得分，%</translation>
    </message>
</context>
<context>
    <name>EditFigure</name>
    <message>
        <source>p(%1), the new object</source>
        <translation>p(%1)，新宾语</translation>
    </message>
    <message>
        <source>p(%1), the true one</source>
        <translation>p(%1)，真实宾语</translation>
    </message>
    <message>
        <source>before the edit</source>
        <translation>编辑之前</translation>
    </message>
    <message>
        <source>after it</source>
        <translation>编辑之后</translation>
    </message>
    <message>
        <source>Optimiser</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Scores by layer</source>
        <translation>各层得分</translation>
    </message>
</context>
<context>
    <name>EditPaint</name>
    <message>
        <source>%1 (per cent) · %2</source>
        <translation>%1（百分比）· %2</translation>
    </message>
    <message>
        <source>prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>p(%1), new</source>
        <translation>p(%1)，新</translation>
    </message>
    <message>
        <source>p(%1), true</source>
        <translation>p(%1)，真实</translation>
    </message>
</context>
<context>
    <name>EditShownWords</name>
    <message>
        <source>rewrite</source>
        <translation>改写</translation>
    </message>
    <message>
        <source>paraphrase</source>
        <translation>转述</translation>
    </message>
    <message>
        <source>neighbour</source>
        <translation>邻近</translation>
    </message>
    <message>
        <source>; now it is the top answer</source>
        <translation>；现在它是首位答案</translation>
    </message>
    <message>
        <source>; it is no longer the top answer</source>
        <translation>；它不再是首位答案</translation>
    </message>
    <message>
        <source>%1 “%2”: %3 %4, %5 %6%7</source>
        <translation>%1“%2”：%3 %4，%5 %6%7</translation>
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
        <translation>尚无数值</translation>
    </message>
    <message>
        <source>%1, edited in layer %2: %3</source>
        <translation>%1，在第 %2 层编辑：%3</translation>
    </message>
    <message>
        <source>%1 of layer %2</source>
        <translation>第 %2 层的 %1</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>每一层</translation>
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
        <translation>模型</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>矩阵</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>New object, before</source>
        <translation>新宾语，之前</translation>
    </message>
    <message>
        <source>New object, after</source>
        <translation>新宾语，之后</translation>
    </message>
    <message>
        <source>True object, before</source>
        <translation>真实宾语，之前</translation>
    </message>
    <message>
        <source>True object, after</source>
        <translation>真实宾语，之后</translation>
    </message>
    <message>
        <source>Top answer, before</source>
        <translation>首位答案，之前</translation>
    </message>
    <message>
        <source>Top answer, after</source>
        <translation>首位答案，之后</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
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
        <translation>衰减</translation>
    </message>
    <message>
        <source>Probability in the contexts</source>
        <translation>各上下文中的概率</translation>
    </message>
    <message>
        <source>Norm of the shift</source>
        <translation>偏移的范数</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>%1 of layer %2: %3 → %4</source>
        <translation>第 %2 层的 %1：%3 → %4</translation>
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
    <message>
        <source>Cancelled; “Compute again” in the Models menu starts it anew</source>
        <translation>已取消；“模型”菜单中的“重新计算”可重新开始</translation>
    </message>
    <message>
        <source>Patch “%1”: expected %3 at byte %2</source>
        <translation>修补“%1”：字节 %2 处应为 %3</translation>
    </message>
</context>
<context>
    <name>EstimateCheck</name>
    <message>
        <source>at most %1 off (%2)</source>
        <translation>最多相差 %1（%2）</translation>
    </message>
    <message>
        <source>first-order estimates: %1</source>
        <translation>一阶估计：%1</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, %2</source>
        <translation>一阶估计：r = %1，%2</translation>
    </message>
</context>
<context>
    <name>FactActions</name>
    <message>
        <source>linear relation of %1</source>
        <translation>来自 %1 的线性关系</translation>
    </message>
    <message>
        <source>block by means of %1</source>
        <translation>以 %1 的均值阻断</translation>
    </message>
    <message>
        <source>open facts…</source>
        <translation>打开事实…</translation>
    </message>
    <message>
        <source>Block by the means of a te&amp;xt…</source>
        <translation>以文本的均值阻断(&amp;X)…</translation>
    </message>
    <message>
        <source>text…</source>
        <translation>文本…</translation>
    </message>
    <message>
        <source>statistics…</source>
        <translation>统计…</translation>
    </message>
    <message>
        <source>&amp;Open facts of a relation…</source>
        <translation>打开某一关系的事实(&amp;O)…</translation>
    </message>
    <message>
        <source>Block by the &amp;means in a file of statistics…</source>
        <translation>以统计文件中的均值阻断(&amp;M)…</translation>
    </message>
</context>
<context>
    <name>FactsDrawing</name>
    <message>
        <source>and %1 more</source>
        <translation>以及另外 %1 条</translation>
    </message>
</context>
<context>
    <name>FactsTable</name>
    <message>
        <source>Subject</source>
        <translation>主语</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>宾语</translation>
    </message>
    <message>
        <source>%1, linear</source>
        <translation>%1，线性</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Model&apos;s answer</source>
        <translation>模型的答案</translation>
    </message>
    <message>
        <source>Its probability</source>
        <translation>其概率</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确</translation>
    </message>
    <message>
        <source>Linear answer</source>
        <translation>线性答案</translation>
    </message>
    <message>
        <source>Probability of the linear answer</source>
        <translation>线性答案的概率</translation>
    </message>
    <message>
        <source>Linear answer right</source>
        <translation>线性答案正确</translation>
    </message>
</context>
<context>
    <name>FigureActions</name>
    <message>
        <source>Exported %1</source>
        <translation>已导出 %1</translation>
    </message>
    <message>
        <source>Export fi&amp;gure…</source>
        <translation>导出插图(&amp;F)…</translation>
    </message>
    <message>
        <source>set up for a figure like %1</source>
        <translation>按 %1 样式的插图设置</translation>
    </message>
</context>
<context>
    <name>FigureExportText</name>
    <message>
        <source>Reading %1</source>
        <translation>正在读取 %1</translation>
    </message>
    <message>
        <source>Writing the folder</source>
        <translation>正在写入文件夹</translation>
    </message>
</context>
<context>
    <name>FigureFilesText</name>
    <message>
        <source>No pgfplots source: the figure has more than %1 cells, which TeX can&apos;t hold; use the PDF</source>
        <translation>没有 pgfplots 源文件：插图超过 %1 个单元格，TeX 无法容纳；请使用 PDF</translation>
    </message>
    <message>
        <source>Drawing %1</source>
        <translation>正在绘制 %1</translation>
    </message>
    <message>
        <source>Making the numbers and sources of %1</source>
        <translation>正在生成 %1 的数字和源文件</translation>
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
    <message>
        <source>Sessions (*.mambascope *.json)</source>
        <translation>会话 (*.mambascope *.json)</translation>
    </message>
    <message>
        <source>Sessions (*.mambascope)</source>
        <translation>会话 (*.mambascope)</translation>
    </message>
    <message>
        <source>Choose a folder for figures</source>
        <translation>选择插图文件夹</translation>
    </message>
    <message>
        <source>Open data set</source>
        <translation>打开数据集</translation>
    </message>
    <message>
        <source>Data sets and selections (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</source>
        <translation>数据集和选择集 (*.jsonl *.csv *.tsv *.txt *.gz *.selection.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Save selection</source>
        <translation>保存选择集</translation>
    </message>
    <message>
        <source>Selections (*.selection.json)</source>
        <translation>选择集 (*.selection.json)</translation>
    </message>
    <message>
        <source>Open results</source>
        <translation>打开结果</translation>
    </message>
    <message>
        <source>Choose a folder for the results</source>
        <translation>选择结果文件夹</translation>
    </message>
    <message>
        <source>Export the edit as a file</source>
        <translation>将编辑导出为文件</translation>
    </message>
    <message>
        <source>Edits (*.safetensors)</source>
        <translation>编辑 (*.safetensors)</translation>
    </message>
    <message>
        <source>Name a new folder for the edited checkpoint</source>
        <translation>为编辑后的检查点命名新文件夹</translation>
    </message>
    <message>
        <source>Name a new folder for the adapter</source>
        <translation>为适配器命名新文件夹</translation>
    </message>
    <message>
        <source>Open the facts of a relation</source>
        <translation>打开某一关系的事实</translation>
    </message>
    <message>
        <source>Facts (*.json)</source>
        <translation>事实 (*.json)</translation>
    </message>
    <message>
        <source>Choose a text whose tokens&apos; means are taken</source>
        <translation>选择用于对词元取均值的文本</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>文本 (*.txt)</translation>
    </message>
    <message>
        <source>Open statistics with means</source>
        <translation>打开含均值的统计文件</translation>
    </message>
    <message>
        <source>Statistics (*.safetensors)</source>
        <translation>统计 (*.safetensors)</translation>
    </message>
    <message>
        <source>Save the figure</source>
        <translation>保存插图</translation>
    </message>
    <message>
        <source>Figures (*.pdf *.svg *.png)</source>
        <translation>插图 (*.pdf *.svg *.png)</translation>
    </message>
</context>
<context>
    <name>FilterErrorText</name>
    <message>
        <source>and, or, or the end</source>
        <translation>and、or 或结尾</translation>
    </message>
    <message>
        <source>a condition such as rank(MODEL) &lt;= 3 or relation = P103</source>
        <translation>条件，例如 rank(MODEL) &lt;= 3 或 relation = P103</translation>
    </message>
    <message>
        <source>rank, probability or known before a model in brackets</source>
        <translation>括号中的模型之前为 rank、probability 或 known</translation>
    </message>
    <message>
        <source>a model&apos;s name</source>
        <translation>模型名称</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt;, &gt;=, ~ or in</source>
        <translation>=、!=、&lt;、&lt;=、&gt;、&gt;=、~ 或 in</translation>
    </message>
    <message>
        <source>=, !=, &lt;, &lt;=, &gt; or &gt;= behind a number</source>
        <translation>数字之后为 =、!=、&lt;、&lt;=、&gt; 或 &gt;=</translation>
    </message>
    <message>
        <source>a number or a text</source>
        <translation>数字或文本</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>first or later</source>
        <translation>first 或 later</translation>
    </message>
    <message>
        <source>at most 64 brackets and nots within each other</source>
        <translation>最多 64 层相互嵌套的括号和 not</translation>
    </message>
    <message>
        <source>a name, a number, an operator, or quotes around a text with other characters</source>
        <translation>名称、数字、运算符，或用引号括起含其他字符的文本</translation>
    </message>
    <message>
        <source>a second &quot; to close the one</source>
        <translation>第二个 &quot;，与前一个配对</translation>
    </message>
    <message>
        <source>a second &apos; to close the one</source>
        <translation>第二个 &apos;，与前一个配对</translation>
    </message>
    <message>
        <source>At the end of the filter, expected: %1</source>
        <translation>筛选条件末尾应为：%1</translation>
    </message>
    <message>
        <source>At character %1 of the filter, expected: %2</source>
        <translation>筛选条件第 %1 个字符处应为：%2</translation>
    </message>
    <message>
        <source>The data has no column “%1”</source>
        <translation>数据中没有列“%1”</translation>
    </message>
    <message>
        <source>No row of the data has the relation “%1”</source>
        <translation>数据中没有关系为“%1”的行</translation>
    </message>
</context>
<context>
    <name>FlowChart</name>
    <message>
        <source>window, from the first to the last</source>
        <translation>窗口，从第一个到最后一个</translation>
    </message>
    <message>
        <source>relative change of p</source>
        <translation>p 的相对变化</translation>
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
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
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
    <name>HistoryActions</name>
    <message>
        <source>Mark a state A and another one B first</source>
        <translation>请先标记一个状态 A 和另一个状态 B</translation>
    </message>
    <message>
        <source>&amp;Name this state…</source>
        <translation>命名此状态(&amp;N)…</translation>
    </message>
    <message>
        <source>Name…</source>
        <translation>命名…</translation>
    </message>
    <message>
        <source>Named state one place &amp;earlier in the talk</source>
        <translation>演讲中将已命名状态前移一位(&amp;E)</translation>
    </message>
    <message>
        <source>Named state one place &amp;later in the talk</source>
        <translation>演讲中将已命名状态后移一位(&amp;L)</translation>
    </message>
    <message>
        <source>Mark the state &amp;A</source>
        <translation>标记状态 A(&amp;A)</translation>
    </message>
    <message>
        <source>Mark the state &amp;B</source>
        <translation>标记状态 B(&amp;B)</translation>
    </message>
    <message>
        <source>Fl&amp;ip between the states A and B</source>
        <translation>在状态 A 与 B 之间切换(&amp;I)</translation>
    </message>
    <message>
        <source>Flip</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>%1 states have names, and there can&apos;t be more: remove a name first</source>
        <translation>已有 %1 个状态有名称，不能再多：请先去掉一个名称</translation>
    </message>
    <message>
        <source>Re&amp;move the state&apos;s name</source>
        <translation>去掉状态的名称(&amp;M)</translation>
    </message>
</context>
<context>
    <name>HistoryPanel</name>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n 个状态</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryText</name>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>start: %1</source>
        <translation>开始：%1</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>present state</source>
        <translation>当前状态</translation>
    </message>
    <message>
        <source>start of a branch</source>
        <translation>分支开头</translation>
    </message>
    <message>
        <source>marked A</source>
        <translation>已标记为 A</translation>
    </message>
    <message>
        <source>marked B</source>
        <translation>已标记为 B</translation>
    </message>
    <message>
        <source>with notes</source>
        <translation>有备注</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
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
        <source>Str&amp;ict: also cut the convolution</source>
        <translation>严格：同时切断卷积(&amp;D)</translation>
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
        <source>C&amp;entre windows on the layer</source>
        <translation>窗口以该层为中心(&amp;E)</translation>
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
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>Take back all patc&amp;hes</source>
        <translation>撤回所有修补(&amp;H)</translation>
    </message>
    <message>
        <source>take back all patches</source>
        <translation>撤回所有修补</translation>
    </message>
    <message>
        <source>Causal &amp;tracing with another subject…</source>
        <translation>以另一主语做因果追踪(&amp;T)…</translation>
    </message>
    <message>
        <source>Statistics for means of the left model…</source>
        <translation>左侧模型均值的统计文件…</translation>
    </message>
    <message>
        <source>Statistics for means of the right model…</source>
        <translation>右侧模型均值的统计文件…</translation>
    </message>
    <message>
        <source>means from %1</source>
        <translation>来自 %1 的均值</translation>
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
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
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
        <translation>语言(&amp;0)</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>LayerText</name>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layers %1</source>
        <translation>第 %1 层</translation>
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
    <name>LreChart</name>
    <message>
        <source>faithfulness</source>
        <translation>忠实度</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>因果性</translation>
    </message>
    <message>
        <source>by chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>layer of the subject&apos;s state</source>
        <translation>主语状态所在的层</translation>
    </message>
    <message>
        <source>singular values of J</source>
        <translation>J 的奇异值</translation>
    </message>
    <message>
        <source>share of facts</source>
        <translation>事实的比例</translation>
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
        <translation>%1 · %2，最佳</translation>
    </message>
    <message>
        <source>%1 %2; by chance %3</source>
        <translation>%1 %2；随机水平 %3</translation>
    </message>
</context>
<context>
    <name>LreTable</name>
    <message>
        <source>singular value</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>%1: by layer</source>
        <translation>%1：按层</translation>
    </message>
    <message>
        <source>%1: shares</source>
        <translation>%1：比例</translation>
    </message>
    <message>
        <source>share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>%1: singular values</source>
        <translation>%1：奇异值</translation>
    </message>
    <message>
        <source>singular values</source>
        <translation>奇异值</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>β</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>秩</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>正确数</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>By chance</source>
        <translation>随机水平</translation>
    </message>
    <message>
        <source>Index</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Singular value</source>
        <translation>奇异值</translation>
    </message>
</context>
<context>
    <name>LreWords</name>
    <message>
        <source>%1, right</source>
        <translation>%1，正确</translation>
    </message>
    <message>
        <source>%1, wrong</source>
        <translation>%1，错误</translation>
    </message>
    <message>
        <source>the embeddings</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>none to count</source>
        <translation>没有可计数的</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <translation>%1（%2 / %3）</translation>
    </message>
    <message>
        <source>faithfulness %1</source>
        <translation>忠实度 %1</translation>
    </message>
    <message>
        <source>causality %1</source>
        <translation>因果性 %1</translation>
    </message>
    <message>
        <source>by chance %1</source>
        <translation>随机水平 %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>%1 → %2: %3 says %4; linear from %5 %6, p = %7</source>
        <translation>%1 → %2：%3 回答 %4；由%5线性得到 %6，p = %7</translation>
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
    <message>
        <source>Change of probability</source>
        <translation>概率变化</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
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
        <source>&amp;Compute again</source>
        <translation>重新计算(&amp;C)</translation>
    </message>
    <message>
        <source>Chec&amp;k against float64</source>
        <translation>与 float64 对照(&amp;K)</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32（概率误差 0.6 % 以内）</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16（概率误差 9 % 以内）</translation>
    </message>
    <message>
        <source>float64</source>
        <translation>float64</translation>
    </message>
    <message>
        <source>the second GPU</source>
        <translation>第二个 GPU</translation>
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
        <source>Pre&amp;vious layer</source>
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
        <source>Layout E&amp;xplore</source>
        <translation>布局：探索(&amp;E)</translation>
    </message>
    <message>
        <source>Layout S&amp;weep: large maps</source>
        <translation>布局：扫描，大图(&amp;W)</translation>
    </message>
    <message>
        <source>Lay&amp;out Present: one model, large type</source>
        <translation>布局：演示，单个模型，大字号(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Search all actions…</source>
        <translation>搜索所有操作(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;About Mambascope</source>
        <translation>关于 Mambascope(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Present the named states</source>
        <translation>演示已命名的状态(&amp;B)</translation>
    </message>
    <message>
        <source>Search all actions  %1</source>
        <translation>搜索所有操作  %1</translation>
    </message>
    <message>
        <source>Layout Data set: prompts and results lar&amp;ge</source>
        <translation>布局：数据集，提示词和结果放大(&amp;J)</translation>
    </message>
    <message>
        <source>Layout Causal tracing: both runs and their maps large</source>
        <translation>布局：因果追踪，两次运行及其图放大</translation>
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
    <name>PaperFormat</name>
    <message>
        <source>ACL, one column</source>
        <translation>ACL，单栏</translation>
    </message>
    <message>
        <source>ACL, both columns</source>
        <translation>ACL，双栏</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICML, one column</source>
        <translation>ICML，单栏</translation>
    </message>
    <message>
        <source>ICML, both columns</source>
        <translation>ICML，双栏</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AAAI, one column</source>
        <translation>AAAI，单栏</translation>
    </message>
    <message>
        <source>AAAI, both columns</source>
        <translation>AAAI，双栏</translation>
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
        <translation>幻灯片</translation>
    </message>
    <message>
        <source>a length such as 3.25in, 8.4cm, 84mm, 234.9pt (LaTeX&apos;s) or 234bp</source>
        <translation>长度，例如 3.25in、8.4cm、84mm、234.9pt（LaTeX 的 pt）或 234bp</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>自定义宽度和字号</translation>
    </message>
    <message>
        <source>a font that is installed, or none for %1</source>
        <translation>已安装的字体，或不填以使用 %1</translation>
    </message>
</context>
<context>
    <name>PatchText</name>
    <message>
        <source>residual</source>
        <translation>残差流</translation>
    </message>
    <message>
        <source>input of the convolution</source>
        <translation>卷积的输入</translation>
    </message>
    <message>
        <source>all that a token hands on</source>
        <translation>词元传递的全部内容</translation>
    </message>
    <message>
        <source>output of the convolution</source>
        <translation>卷积的输出</translation>
    </message>
    <message>
        <source>output of the SSM</source>
        <translation>SSM 的输出</translation>
    </message>
    <message>
        <source>gate</source>
        <translation>门控</translation>
    </message>
    <message>
        <source>output of the layer</source>
        <translation>层的输出</translation>
    </message>
    <message>
        <source>output of the attention</source>
        <translation>注意力的输出</translation>
    </message>
    <message>
        <source>output of the MLP</source>
        <translation>MLP 的输出</translation>
    </message>
    <message>
        <source>recurrent state</source>
        <translation>循环状态</translation>
    </message>
    <message>
        <source>memory of the convolution</source>
        <translation>卷积的记忆</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>restored in %1</source>
        <translation>恢复：%1</translation>
    </message>
    <message>
        <source>corrupted in %1</source>
        <translation>损坏：%1</translation>
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
        <source>waits for another run</source>
        <translation>等待另一次运行</translation>
    </message>
    <message>
        <source>no such token in the other run</source>
        <translation>另一次运行中没有此词元</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>noise of %1 times the embeddings&apos; spread on the subject</source>
        <translation>主语上的噪声，为嵌入标准差的 %1 倍</translation>
    </message>
    <message>
        <source>noise of %1 on the subject</source>
        <translation>主语上的噪声 %1</translation>
    </message>
    <message>
        <source>“%1” instead of the subject</source>
        <translation>以“%1”代替主语</translation>
    </message>
    <message>
        <source>set to its mean in %1</source>
        <translation>设为均值：%1</translation>
    </message>
    <message>
        <source>set to zero in %1</source>
        <translation>置零：%1</translation>
    </message>
</context>
<context>
    <name>PathChart</name>
    <message>
        <source>layer whose h is restored</source>
        <translation>恢复 h 的层</translation>
    </message>
    <message>
        <source>recovery; above a bar: what went through its state</source>
        <translation>恢复；柱上方：经由其状态传递的部分</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>切断 %1</translation>
    </message>
    <message>
        <source>share of p − p*</source>
        <translation>占 p − p* 的比例</translation>
    </message>
    <message>
        <source>effect</source>
        <translation>效应</translation>
    </message>
</context>
<context>
    <name>PathWords</name>
    <message>
        <source>%1 (the subject&apos;s last token)</source>
        <translation>%1（主语的末词元）</translation>
    </message>
    <message>
        <source>%1 (the last token)</source>
        <translation>%1（末词元）</translation>
    </message>
    <message>
        <source>%1 severed</source>
        <translation>切断 %1</translation>
    </message>
    <message>
        <source>recovery</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>%1, %2, layer %3</source>
        <translation>%1，%2，第 %3 层</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1：无值</translation>
    </message>
    <message>
        <source>restoring h brings %1 to %2 (%3)</source>
        <translation>恢复 h 使 %1 变为 %2（%3）</translation>
    </message>
    <message>
        <source>%1 severed %2, so %3 went through it</source>
        <translation>切断 %1 后为 %2，因此有 %3 经由其传递</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>PathsTable</name>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Severed</source>
        <translation>切断的状态</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Probability, clean</source>
        <translation>概率（干净）</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>概率（损坏）</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>概率（修补）</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>间接效应</translation>
    </message>
    <message>
        <source>Went through it</source>
        <translation>经由其传递</translation>
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
    <message>
        <source>The prompt has %1 at byte %2. It is kept: a model reads it as a character of its own, not as a plain space</source>
        <translation>提示词在字节 %2 处有%1。予以保留：模型会将其读作独立的字符，而非普通空格</translation>
    </message>
    <message numerus="yes">
        <source>The prompt has %1 at byte %2, and %n more such characters. They are kept: a model reads each as a character of its own, not as a plain space</source>
        <translation>
            <numerusform>提示词在字节 %2 处有%1，另有 %n 个此类字符。均予以保留：模型会将每个读作独立的字符，而非普通空格</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelationGrid</name>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln 个提示词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultChartText</name>
    <message>
        <source>%1 − %2, same prompts</source>
        <translation>%1 − %2，相同提示词</translation>
    </message>
</context>
<context>
    <name>ResultStyles</name>
    <message>
        <source>before the subject</source>
        <translation>主语之前</translation>
    </message>
    <message>
        <source>subject but its last token</source>
        <translation>主语（末词元除外）</translation>
    </message>
    <message>
        <source>subject&apos;s last token</source>
        <translation>主语的末词元</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>主语之后</translation>
    </message>
    <message>
        <source>without the slow third</source>
        <translation>去除慢衰减的三分之一</translation>
    </message>
    <message>
        <source>without the middle third</source>
        <translation>去除中等衰减的三分之一</translation>
    </message>
    <message>
        <source>without the fast third</source>
        <translation>去除快衰减的三分之一</translation>
    </message>
    <message>
        <source>without the context-dependent two thirds (slow and middle)</source>
        <translation>去除依赖上下文的三分之二（慢和中等）</translation>
    </message>
    <message>
        <source>without the context-independent two thirds (middle and fast)</source>
        <translation>去除不依赖上下文的三分之二（中等和快）</translation>
    </message>
    <message>
        <source>without any</source>
        <translation>全部去除</translation>
    </message>
    <message>
        <source>relative change of the answer&apos;s probability</source>
        <translation>答案概率的相对变化</translation>
    </message>
    <message>
        <source>change of the answer&apos;s probability</source>
        <translation>答案概率的变化</translation>
    </message>
    <message>
        <source>answers that are still the likeliest token</source>
        <translation>仍为概率最高词元的答案</translation>
    </message>
</context>
<context>
    <name>ResultTableText</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头</translation>
    </message>
    <message>
        <source>Knocked out</source>
        <translation>已敲除</translation>
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
        <source>Place on the axis</source>
        <translation>轴上位置</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下界</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>上界</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
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
        <translation>%1（%2 … %3）</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>主语在句首</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>主语在后</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>row %1, %2 → %3: %4, %5, %6</source>
        <translation>第 %1 行，%2 → %3：%4，%5，%6</translation>
    </message>
    <message>
        <source>%1 − %2 at depth %3: %4</source>
        <translation>%1 − %2，深度 %3：%4</translation>
    </message>
    <message>
        <source>%1 of %2 dots a window, evenly by rank</source>
        <translation>每个窗口 %2 个点中的 %1 个，按排名均匀选取</translation>
    </message>
    <message numerus="yes">
        <source>%Ln prompts</source>
        <translation>
            <numerusform>%Ln 个提示词</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>windows of %n layers</source>
        <translation>
            <numerusform>窗口大小 %n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>bands: 95 % by bootstrap over relations</source>
        <translation>置信带：95%，按关系自助抽样</translation>
    </message>
    <message>
        <source>bands: 95 % by Student&apos;s t</source>
        <translation>置信带：95%，学生 t 分布</translation>
    </message>
</context>
<context>
    <name>ResultsPanel</name>
    <message numerus="yes">
        <source>%Ln outliers: prompts far from the middle half, where the mean is strongest</source>
        <translation>
            <numerusform>%Ln 个离群值：在均值最强处远离中间一半的提示词</numerusform>
        </translation>
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
    <message>
        <source>relation and last</source>
        <translation>关系和末词元</translation>
    </message>
    <message>
        <source>last of subject</source>
        <translation>主语末词元</translation>
    </message>
    <message>
        <source>behind the subject</source>
        <translation>主语之后</translation>
    </message>
</context>
<context>
    <name>RunDialog</name>
    <message numerus="yes">
        <source>%Ln rows: those that the data set&apos;s table shows.</source>
        <translation>
            <numerusform>%Ln 行：数据集表格中显示的行。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsTable</name>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>one line of text</source>
        <translation>一行文本</translation>
    </message>
    <message>
        <source>a list of files or folders</source>
        <translation>文件或文件夹列表</translation>
    </message>
    <message>
        <source>system, light or dark</source>
        <translation>system、light 或 dark</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>auto, cpu, cuda or cuda:N</source>
        <translation>auto、cpu、cuda 或 cuda:N</translation>
    </message>
    <message>
        <source>fp32, tf32 or bf16</source>
        <translation>fp32、tf32 或 bf16</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>files by the names of models</source>
        <translation>按模型名称排列的文件</translation>
    </message>
    <message>
        <source>a value that the program wrote itself</source>
        <translation>程序自己写入的值</translation>
    </message>
</context>
<context>
    <name>StateWords</name>
    <message>
        <source>Knocked out in the left model: %1</source>
        <translation>左侧模型中已敲除：%1</translation>
    </message>
    <message>
        <source>Knocked out in the right model: %1</source>
        <translation>右侧模型中已敲除：%1</translation>
    </message>
    <message>
        <source>Knocked out: %1</source>
        <translation>已敲除：%1</translation>
    </message>
    <message>
        <source>Followed answer: %1</source>
        <translation>跟踪的答案：%1</translation>
    </message>
    <message>
        <source>Followed token: %1</source>
        <translation>跟踪的词元：%1</translation>
    </message>
    <message>
        <source>Nothing is knocked out</source>
        <translation>未敲除任何内容</translation>
    </message>
    <message>
        <source>Patched: %1, %2</source>
        <translation>已修补：%1，%2</translation>
    </message>
    <message>
        <source>Other run: %1</source>
        <translation>另一次运行：%1</translation>
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
        <source>Larger type</source>
        <translation>放大文字</translation>
    </message>
    <message>
        <source>Smaller type</source>
        <translation>缩小文字</translation>
    </message>
    <message>
        <source>Normal type</source>
        <translation>正常文字</translation>
    </message>
    <message>
        <source>Theme of the s&amp;ystem</source>
        <translation>跟随系统主题(&amp;Y)</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>浅色主题(&amp;L)</translation>
    </message>
    <message>
        <source>Dark th&amp;eme</source>
        <translation>深色主题(&amp;C)</translation>
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
    <name>TraceDrawing</name>
    <message>
        <source>clean</source>
        <translation>干净</translation>
    </message>
    <message>
        <source>corrupted</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
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
        <translation>模型</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Position in the clean run</source>
        <translation>干净运行中的位置</translation>
    </message>
    <message>
        <source>Token of the clean run</source>
        <translation>干净运行的词元</translation>
    </message>
    <message>
        <source>Position in the corrupted run</source>
        <translation>损坏运行中的位置</translation>
    </message>
    <message>
        <source>Token of the corrupted run</source>
        <translation>损坏运行的词元</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
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
        <source>Probability, clean</source>
        <translation>概率（干净）</translation>
    </message>
    <message>
        <source>Probability, corrupted</source>
        <translation>概率（损坏）</translation>
    </message>
    <message>
        <source>Probability, patched</source>
        <translation>概率（修补）</translation>
    </message>
    <message>
        <source>Indirect effect</source>
        <translation>间接效应</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>depth</source>
        <translation>深度</translation>
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
        <translation>概率（一阶估计）</translation>
    </message>
</context>
<context>
    <name>TraceWords</name>
    <message>
        <source>restoring %1 brings %2 from %3 back to %4</source>
        <translation>恢复 %1 使 %2 从 %3 回到 %4</translation>
    </message>
    <message>
        <source>corrupting %1 brings %2 from %3 to %4</source>
        <translation>损坏 %1 使 %2 从 %3 变为 %4</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · windows of %2</source>
        <translation>%1 · 窗口大小 %2</translation>
    </message>
    <message>
        <source>the first %1 tokens are the same in both runs</source>
        <translation>前 %1 个词元在两次运行中相同</translation>
    </message>
    <message>
        <source>%1 is the same in both runs</source>
        <translation>%1 在两次运行中相同</translation>
    </message>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%3中 %2 的 %1</translation>
    </message>
    <message>
        <source>%1: not computed yet</source>
        <translation>%1：尚未计算</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1：无值</translation>
    </message>
    <message>
        <source>%1; a first-order estimate</source>
        <translation>%1；一阶估计</translation>
    </message>
    <message>
        <source>%1; first-order estimate %2</source>
        <translation>%1；一阶估计 %2</translation>
    </message>
</context>
<context>
    <name>TrustText</name>
    <message numerus="yes">
        <source>%1: the short convolution (width %2) still brings a cut token to its %n right neighbours, and with them to the query.</source>
        <translation>
            <numerusform>%1：短卷积（宽度 %2）仍会把被切断的词元带到其右侧 %n 个相邻词元，并经由它们到达查询。</numerusform>
        </translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
    <message>
        <source>approximate (%1)</source>
        <translation>近似（%1）</translation>
    </message>
    <message>
        <source>Computed in %1, which has changed probabilities by up to %2 where it was measured; fp32 is exact to rounding.</source>
        <translation>以 %1 计算，在测量过的地方概率最多变化 %2；fp32 除舍入外是精确的。</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>stored</source>
        <translation>已存储</translation>
    </message>
    <message>
        <source>From a session file, not computed here: device %1, program %2, time %3.</source>
        <translation>来自会话文件，并非在此计算：设备 %1，程序 %2，时间 %3。</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>%1 That is more than rounding explains (%2): don&apos;t rely on these numbers.</source>
        <translation>%1这超出了舍入所能解释的范围（%2）：请勿依赖这些数字。</translation>
    </message>
    <message>
        <source>Measured on this prompt: a full run gives the same probabilities to a relative error of %1.</source>
        <translation>在此提示词上测得：完整运行得到相同的概率，相对误差为 %1。</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token.</source>
        <translation>%1：严格模式也会切断短卷积从被切断词元带来的内容。</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token; the cut token&apos;s own step still sets how much of earlier ones is left.</source>
        <translation>%1：严格模式也会切断短卷积从被切断词元带来的内容；被切断词元自身的步长仍决定此前内容保留多少。</translation>
    </message>
    <message>
        <source>Measured on this prompt: under the present knockouts p(%1) is %2, and %3 with strict, a difference of %4.</source>
        <translation>在此提示词上测得：在当前敲除下 p(%1) 为 %2，严格模式下为 %3，相差 %4。</translation>
    </message>
    <message>
        <source>There is no room to draw every cell: %1. The largest magnitude is shown, with its sign; zoom in to see each cell.</source>
        <translation>空间不足以绘制每个单元格：%1。显示绝对值最大者及其符号；放大可查看每个单元格。</translation>
    </message>
    <message>
        <source>%1: strict also cuts what the short convolution brings of a cut token, and its own step: nothing of it reaches the query in these layers.</source>
        <translation>%1：严格模式也会切断短卷积从被切断词元带来的内容及其自身的步长：在这些层中，该词元没有任何内容到达查询。</translation>
    </message>
</context>
<context>
    <name>TrustWords</name>
    <message>
        <source>%1 is not loaded yet</source>
        <translation>%1 尚未加载</translation>
    </message>
    <message>
        <source>%1 is a model of the family %2</source>
        <translation>%1 是 %2 系列的模型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>The files of %1 have no fingerprint</source>
        <translation>%1 的文件没有指纹</translation>
    </message>
    <message>
        <source>The files of %1 have the fingerprint %2; other files have another one</source>
        <translation>%1 的文件指纹为 %2；其他文件的指纹不同</translation>
    </message>
    <message>
        <source>%1 does not come from a hub cache, so it has no revision</source>
        <translation>%1 不是来自 hub 缓存，因此没有修订版本</translation>
    </message>
    <message>
        <source>%1 is revision %2</source>
        <translation>%1 的修订版本为 %2</translation>
    </message>
    <message>
        <source>%1, %2 M parameters</source>
        <translation>%1，%2 M 参数</translation>
    </message>
    <message>
        <source>The weights of %1 are stored as %2</source>
        <translation>%1 的权重存储为 %2</translation>
    </message>
    <message>
        <source>%1 has computed nothing yet</source>
        <translation>%1 尚未计算任何内容</translation>
    </message>
    <message>
        <source>%1 was computed on %2</source>
        <translation>%1 在 %2 上计算</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>What computed %1 is not known</source>
        <translation>计算 %1 的程序未知</translation>
    </message>
    <message>
        <source>%1 was computed by Mambascope %2 with %3</source>
        <translation>%1 由 Mambascope %2 使用 %3 计算</translation>
    </message>
    <message>
        <source>measuring…</source>
        <translation>正在测量…</translation>
    </message>
    <message>
        <source>%1 is being measured</source>
        <translation>正在测量 %1</translation>
    </message>
    <message>
        <source>%1 could not be measured: %2</source>
        <translation>无法测量 %1：%2</translation>
    </message>
    <message>
        <source>%1, more than rounding (%2)</source>
        <translation>%1，超出舍入（%2）</translation>
    </message>
    <message>
        <source>That is more than rounding explains (%1): don&apos;t rely on these numbers.</source>
        <translation>这超出了舍入所能解释的范围（%1）：请勿依赖这些数字。</translation>
    </message>
    <message>
        <source>error %1, largest in layer %2</source>
        <translation>误差 %1，第 %2 层最大</translation>
    </message>
    <message>
        <source>the weights of the attention form rebuild what the recurrence (in a transformer: plain attention) gives, to a relative error of %1 at most, in layer %2.</source>
        <translation>注意力形式的权重重建递推（在 Transformer 中为普通注意力）的结果，相对误差最大为 %1，在第 %2 层。</translation>
    </message>
    <message>
        <source>the present knockouts</source>
        <translation>当前敲除</translation>
    </message>
    <message>
        <source>error %1</source>
        <translation>误差 %1</translation>
    </message>
    <message>
        <source>error %1 (%2)</source>
        <translation>误差 %1（%2）</translation>
    </message>
    <message>
        <source>computing only what changes gives the probabilities of a full run to a relative error of %1, clean and under %2.</source>
        <translation>只计算变化的部分即可得到完整运行的概率，相对误差为 %1，干净运行以及%2下均如此。</translation>
    </message>
    <message>
        <source>no convolution</source>
        <translation>无卷积</translation>
    </message>
    <message>
        <source>%1 has no short convolution, so nothing leaks past a cut</source>
        <translation>%1 没有短卷积，因此切断处没有泄漏</translation>
    </message>
    <message>
        <source>nothing is knocked out</source>
        <translation>未敲除任何内容</translation>
    </message>
    <message>
        <source>Nothing is knocked out in %1, so nothing leaks</source>
        <translation>%1 中未敲除任何内容，因此没有泄漏</translation>
    </message>
    <message>
        <source>not defined for some heads</source>
        <translation>对部分头没有定义</translation>
    </message>
    <message>
        <source>%1: all heads share the convolution, so strict, and with it what leaks, is only defined where knockouts cut all heads</source>
        <translation>%1：所有头共用卷积，因此只有在敲除切断所有头时，严格模式以及泄漏才有定义</translation>
    </message>
    <message>
        <source>p(%1) %2, strict %3: %4</source>
        <translation>p(%1) %2，严格 %3：%4</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>系列</translation>
    </message>
    <message>
        <source>Attention form</source>
        <translation>注意力形式</translation>
    </message>
    <message>
        <source>Partial recompute</source>
        <translation>部分重算</translation>
    </message>
    <message>
        <source>Convolution leak</source>
        <translation>卷积泄漏</translation>
    </message>
    <message>
        <source>Computed on</source>
        <translation>计算设备</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Fingerprint</source>
        <translation>指纹</translation>
    </message>
    <message>
        <source>Revision</source>
        <translation>修订版本</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>可疑</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>精确</translation>
    </message>
</context>
<context>
    <name>ValueAxis</name>
    <message>
        <source>depth of the window, from the first to the last</source>
        <translation>窗口深度，从第一个到最后一个</translation>
    </message>
    <message>
        <source>first layer of the window</source>
        <translation>窗口的首层</translation>
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
    <name>VerifyText</name>
    <message>
        <source>can&apos;t be computed again: %1</source>
        <translation>无法重新计算：%1</translation>
    </message>
    <message numerus="yes">
        <source>the same, %n number(s)</source>
        <translation>
            <numerusform>相同，%n 个数字</numerusform>
        </translation>
    </message>
    <message>
        <source>differs at %1</source>
        <translation>在 %1 处不同</translation>
    </message>
    <message>
        <source>%1 of %2 numbers differ, by %3 at most (relative: %4), at %5</source>
        <translation>%2 个数字中有 %1 个不同，最多相差 %3（相对：%4），在 %5 处</translation>
    </message>
    <message>
        <source>The session holds no results</source>
        <translation>会话中没有结果</translation>
    </message>
    <message numerus="yes">
        <source>All %n result(s) came out the same, to the last bit</source>
        <translation>
            <numerusform>全部 %n 个结果逐位相同</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, by %1 at most</source>
        <translation>
            <numerusform>%n 个结果不同，最多相差 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) can&apos;t be computed again</source>
        <translation>
            <numerusform>%n 个结果无法重新计算</numerusform>
        </translation>
    </message>
    <message>
        <source>The model&apos;s files are different: %1 then, %2 now</source>
        <translation>模型文件不同：当时 %1，现在 %2</translation>
    </message>
    <message>
        <source>The precision is different: %1 then, %2 now</source>
        <translation>精度不同：当时 %1，现在 %2</translation>
    </message>
    <message>
        <source>The device is different: %1 then, %2 now</source>
        <translation>设备不同：当时 %1，现在 %2</translation>
    </message>
    <message>
        <source>The processor is different: %1 then, %2 now</source>
        <translation>处理器不同：当时 %1，现在 %2</translation>
    </message>
    <message>
        <source>The library is different: %1 then, %2 now</source>
        <translation>库不同：当时 %1，现在 %2</translation>
    </message>
    <message>
        <source>The program is different: %1 then, %2 now</source>
        <translation>程序不同：当时 %1，现在 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n result(s) differ, but in no number: in texts or in how many numbers there are</source>
        <translation>
            <numerusform>%n 个结果不同，但没有数字不同：不同的是文本或数字的个数</numerusform>
        </translation>
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
    <message>
        <source>Experiments over the rows shown</source>
        <translation>在显示的行上实验</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
</context>
<context>
    <name>WindowModelText</name>
    <message>
        <source>the command line&apos;s options</source>
        <translation>命令行选项</translation>
    </message>
</context>
<context>
    <name>ZoomActions</name>
    <message>
        <source>Zoom matrix in</source>
        <translation>放大矩阵</translation>
    </message>
    <message>
        <source>Zoom matrix out</source>
        <translation>缩小矩阵</translation>
    </message>
    <message>
        <source>Show the whole matrix</source>
        <translation>显示整个矩阵</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ActionRegistry</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1 for %2 is already used by %3</source>
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
    <name>mambascope::ui::Autosave</name>
    <message>
        <source>Unsaved work can&apos;t be backed up: %1</source>
        <translation>无法备份未保存的工作：%1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BadgeLabel</name>
    <message>
        <source>How exact %1 is</source>
        <translation>%1的精确程度</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlankCover</name>
    <message>
        <source>Blank screen</source>
        <translation>空白屏幕</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockBar</name>
    <message>
        <source>block tokens: %1</source>
        <translation>阻断词元：%1</translation>
    </message>
    <message>
        <source>block %1</source>
        <translation>阻断 %1</translation>
    </message>
    <message>
        <source>block by means of the bundled text</source>
        <translation>以内置文本的均值阻断</translation>
    </message>
    <message>
        <source>block windows of %1</source>
        <translation>按大小为 %1 的窗口阻断</translation>
    </message>
    <message>
        <source>means of the bundled text</source>
        <translation>内置文本的均值</translation>
    </message>
    <message>
        <source>means of %1</source>
        <translation>%1 的均值</translation>
    </message>
    <message>
        <source>means in %1</source>
        <translation>%1 中的均值</translation>
    </message>
    <message>
        <source>How token sets are blocked</source>
        <translation>词元集合的阻断设置</translation>
    </message>
    <message>
        <source>mean, others follow</source>
        <translation>均值，其余随之变化</translation>
    </message>
    <message>
        <source>mean, others restored</source>
        <translation>均值，其余恢复</translation>
    </message>
    <message>
        <source>knockout</source>
        <translation>敲除</translation>
    </message>
    <message>
        <source>strict knockout</source>
        <translation>严格敲除</translation>
    </message>
    <message>
        <source>What the tokens hand on becomes its mean over a text; all else follows. As the paper&apos;s text has it.</source>
        <translation>词元传递的内容换为其在一段文本上的均值；其余一切随之变化。与论文正文一致。</translation>
    </message>
    <message>
        <source>The same, and in the window what every other token but the last hands on is as in the clean run. As the paper&apos;s code has it.</source>
        <translation>同上，且在窗口内，除末词元外的其他词元传递的内容与干净运行相同。与论文代码一致。</translation>
    </message>
    <message>
        <source>The tokens are cut from all later ones. The short convolution leaks.</source>
        <translation>将这些词元与之后的所有词元切断。短卷积仍会泄漏。</translation>
    </message>
    <message>
        <source>The same, and nothing of them passes by the convolution or the step.</source>
        <translation>同上，且它们的任何内容都不会经由卷积或步长传递。</translation>
    </message>
    <message>
        <source>Way of blocking</source>
        <translation>阻断方式</translation>
    </message>
    <message>
        <source>State that is replaced by its mean</source>
        <translation>换为均值的状态</translation>
    </message>
    <message>
        <source>Where means come from</source>
        <translation>均值的来源</translation>
    </message>
    <message>
        <source>The buttons beside the title open a text or a file of statistics.</source>
        <translation>标题旁的按钮可打开文本或统计文件。</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>窗口大小 </translation>
    </message>
    <message>
        <source>Layers that are blocked together</source>
        <translation>一起阻断的层</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop computing blocked token sets</source>
        <translation>停止计算被阻断的词元集合</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>停止。可用“模型”菜单中的“重新计算”重新开始。</translation>
    </message>
    <message>
        <source>token sets</source>
        <translation>词元集合</translation>
    </message>
    <message>
        <source>Which token sets are blocked: each has a curve of its own.</source>
        <translation>阻断哪些词元集合：每个集合各有一条曲线。</translation>
    </message>
    <message>
        <source>Token sets that are blocked</source>
        <translation>所阻断的词元集合</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockPanel</name>
    <message>
        <source>What is wrong with this blocking</source>
        <translation>此次阻断的问题</translation>
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
        <source>%1 is no state-space model and has no state that tokens hand on: its tokens are knocked out instead</source>
        <translation>%1 不是状态空间模型，没有由词元传递的状态：改为敲除其词元</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>change of %1 · windows of %2</source>
        <translation>%1 的变化 · 窗口大小 %2</translation>
    </message>
    <message>
        <source>%1 · means of %2</source>
        <translation>%1 · %2 的均值</translation>
    </message>
    <message>
        <source>Each point is a run of its own with those tokens blocked: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>每个点都是阻断这些词元后的一次独立运行：即模型自身的概率，除舍入外精确。线条只用于连接各点。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::BlockView</name>
    <message>
        <source>Blocked token sets, change of the answer by window of layers</source>
        <translation>被阻断的词元集合，答案随层窗口的变化</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>所跟踪答案的概率变化</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ColumnsView</name>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
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
    <name>mambascope::ui::ComparisonModel</name>
    <message>
        <source>Token</source>
        <translation>词元</translation>
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
        <translation>跟踪的答案</translation>
    </message>
    <message>
        <source>%1: not known, because it is not among the most probable tokens</source>
        <translation>%1：未知，因为不在概率最高的词元之中</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ComparisonPanel</name>
    <message>
        <source>Probabilities in A and B</source>
        <translation>A 和 B 中的概率</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>%1 | %2</source>
        <translation>%1 | %2</translation>
    </message>
    <message>
        <source>%1 marks a state A, %2 another one B; %3 flips between them.</source>
        <translation>%1 标记状态 A，%2 标记另一个状态 B；%3 在两者之间切换。</translation>
    </message>
    <message>
        <source>A state could not be computed: go there to see why.</source>
        <translation>有一个状态无法计算：转到该状态查看原因。</translation>
    </message>
    <message>
        <source>A: %1</source>
        <translation>A：%1</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B：%1</translation>
    </message>
    <message>
        <source>Probabilities of the model itself in each of the two states, to rounding.</source>
        <translation>模型自身在两个状态中各自的概率，除舍入外精确。</translation>
    </message>
    <message>
        <source>The numbers are still being computed.</source>
        <translation>数字仍在计算中。</translation>
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
    <name>mambascope::ui::DataBench</name>
    <message>
        <source>open row %1</source>
        <translation>打开第 %1 行</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetBar</name>
    <message>
        <source>What is wrong with the filter</source>
        <translation>筛选条件出了什么问题</translation>
    </message>
    <message>
        <source>Which rows are shown</source>
        <translation>显示哪些行</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Conditions joined by and, or, not and parentheses.
Of a model: known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5.
Of a row: relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;, and every other column.</source>
        <translation>条件以 and、or、not 和括号连接。
关于模型：known(NAME), rank(NAME) &lt;= 3, probability(NAME) &gt;= 0.5。
关于行：relation = P103, answer in (French, English), prompt ~ &quot;capital&quot;，以及其他任何列。</translation>
    </message>
    <message>
        <source>Where the subject stands</source>
        <translation>主语的位置</translation>
    </message>
    <message>
        <source>subject anywhere</source>
        <translation>主语在任意处</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>主语在句首</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>主语在后</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>Rows in the sample</source>
        <translation>样本行数</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>所有行</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Seed of the sample</source>
        <translation>样本的种子</translation>
    </message>
    <message>
        <source>Filter: known(demo-mamba2) and not relation = P103</source>
        <translation>筛选：known(demo-mamba2) and not relation = P103</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetDetails</name>
    <message>
        <source>there is neither a prompt nor a template</source>
        <translation>既没有提示词也没有模板</translation>
    </message>
    <message>
        <source>the subject is missing</source>
        <translation>缺少主语</translation>
    </message>
    <message>
        <source>the answer is missing</source>
        <translation>缺少答案</translation>
    </message>
    <message>
        <source>the subject “%1” is not in the prompt</source>
        <translation>主语“%1”不在提示词中</translation>
    </message>
    <message>
        <source>the subject “%1” stands in the prompt several times, and no template tells which</source>
        <translation>主语“%1”在提示词中出现多次，且没有模板指明是哪一处</translation>
    </message>
    <message>
        <source>the template “%1” must hold {} exactly once</source>
        <translation>模板“%1”必须恰好包含一个 {}</translation>
    </message>
    <message>
        <source>the prompt is not the template with the subject in it</source>
        <translation>提示词不是填入主语的模板</translation>
    </message>
    <message>
        <source>the same as line %1</source>
        <translation>与第 %1 行相同</translation>
    </message>
    <message>
        <source>a quote opens here and never closes</source>
        <translation>此处的引号没有闭合</translation>
    </message>
    <message>
        <source>There is no row that can be used.</source>
        <translation>没有可用的行。</translation>
    </message>
    <message>
        <source>First row, line %1: prompt “%2”, subject “%3”, answer “%4”, relation “%5”</source>
        <translation>首行，文件第 %1 行：提示词“%2”，主语“%3”，答案“%4”，关系“%5”</translation>
    </message>
    <message>
        <source>Lines that are left out</source>
        <translation>忽略的行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>How %1 was understood</source>
        <translation>如何解读 %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No line is left out.</source>
        <translation>没有忽略的行。</translation>
    </message>
    <message>
        <source>%1 The first %2 are listed.</source>
        <translation>%1 列出前 %2 行。</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetModel</name>
    <message>
        <source>%1, right</source>
        <translation>%1，正确</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::DatasetPanel</name>
    <message>
        <source>What is wrong with the data set</source>
        <translation>数据集出了什么问题</translation>
    </message>
    <message>
        <source>Prompts of the data set</source>
        <translation>数据集的提示词</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Open a data set: CounterFact or RELATIONS from the menu Data, or a file of your own (JSON lines, CSV or TSV with columns prompt, subject and answer). A file may be dropped here, too.</source>
        <translation>打开数据集：从“数据”菜单选择 CounterFact 或 RELATIONS，或使用自己的文件（JSON 行、CSV 或 TSV，含 prompt、subject 和 answer 列）。也可将文件拖放到此处。</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Make it the prompt</source>
        <translation>设为提示词</translation>
    </message>
    <message>
        <source>Only the chosen rows</source>
        <translation>仅所选的行</translation>
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
</context>
<context>
    <name>mambascope::ui::EditBar</name>
    <message>
        <source>true object of the edit “%1”</source>
        <translation>编辑的真实宾语：“%1”</translation>
    </message>
    <message>
        <source>new object of the edit “%1”</source>
        <translation>编辑的新宾语：“%1”</translation>
    </message>
    <message>
        <source>edit the left model</source>
        <translation>编辑左侧模型</translation>
    </message>
    <message>
        <source>edit the right model</source>
        <translation>编辑右侧模型</translation>
    </message>
    <message>
        <source>edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>编辑第 %1 层</translation>
    </message>
    <message>
        <source>%1 steps of an edit</source>
        <translation>编辑 %1 步</translation>
    </message>
    <message>
        <source>edit with second moments</source>
        <translation>以二阶矩编辑</translation>
    </message>
    <message>
        <source>edit along the key</source>
        <translation>沿键的方向编辑</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>the subject:</source>
        <translation>主语：</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1：</translation>
    </message>
    <message>
        <source>its own answer</source>
        <translation>模型自己的答案</translation>
    </message>
    <message>
        <source>its own answer, %1</source>
        <translation>模型自己的答案，%1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Stop the layers</source>
        <translation>停止各层</translation>
    </message>
    <message>
        <source>All layers</source>
        <translation>所有层</translation>
    </message>
    <message>
        <source>The edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>becomes</source>
        <translation>变为</translation>
    </message>
    <message>
        <source>The true object, which the fact has</source>
        <translation>真实宾语，即事实现有的宾语</translation>
    </message>
    <message>
        <source>The object that the fact has. Left empty, it is the model&apos;s own answer.</source>
        <translation>事实现有的宾语。留空则为模型自己的答案。</translation>
    </message>
    <message>
        <source>The new object, which the fact gets</source>
        <translation>新宾语，即事实将得到的宾语</translation>
    </message>
    <message>
        <source>new object</source>
        <translation>新宾语</translation>
    </message>
    <message>
        <source>The object that the fact gets. Objects of the same relation are in the list.</source>
        <translation>事实将得到的宾语。列表中是同一关系的宾语。</translation>
    </message>
    <message>
        <source>Prompts…</source>
        <translation>提示词…</translation>
    </message>
    <message>
        <source>Paraphrases that should follow the edit, and neighbours that should stay.</source>
        <translation>应随编辑而变的转述，以及应保持不变的邻近提示词。</translation>
    </message>
    <message>
        <source>Finds the rank-one edit (ROME) and scores it. The model stays as it is until the edit is applied.</source>
        <translation>求出秩一编辑（ROME）并评分。在应用编辑之前，模型保持不变。</translation>
    </message>
    <message>
        <source>The model that is edited</source>
        <translation>所编辑的模型</translation>
    </message>
    <message>
        <source>The model that is edited, without the edits that it has.</source>
        <translation>所编辑的模型，不含其已有的编辑。</translation>
    </message>
    <message>
        <source>W_a, the rows of in_proj that enter the convolution. In Mamba-1 they feed x, B, C and dt, in Mamba-2 x alone.</source>
        <translation>W_a，in_proj 中进入卷积的行。在 Mamba-1 中它们供给 x、B、C 和 dt，在 Mamba-2 中仅供给 x。</translation>
    </message>
    <message>
        <source>W_g, the rows of in_proj that make the gate</source>
        <translation>W_g，in_proj 中产生门控的行</translation>
    </message>
    <message>
        <source>W_o, out_proj: writes into the residual</source>
        <translation>W_o，out_proj：写入残差流</translation>
    </message>
    <message>
        <source>W_down, the MLP&apos;s down projection</source>
        <translation>W_down，MLP 的降维投影</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>编辑 %1</translation>
    </message>
    <message>
        <source>Layer that is edited</source>
        <translation>所编辑的层</translation>
    </message>
    <message>
        <source>Most steps of the optimiser</source>
        <translation>优化器的最多步数</translation>
    </message>
    <message>
        <source> steps</source>
        <translation> 步</translation>
    </message>
    <message>
        <source>The optimiser takes at most so many steps; it stops before where the new object is likely enough.</source>
        <translation>优化器最多进行这么多步；若新宾语的概率已足够高，则提前停止。</translation>
    </message>
    <message>
        <source>second moments</source>
        <translation>二阶矩</translation>
    </message>
    <message>
        <source>Second moments of the keys</source>
        <translation>键的二阶矩</translation>
    </message>
    <message>
        <source>Turns the edit away from what other texts use (ROME&apos;s C⁻¹): second moments of the keys over the shipped CounterFact sentences, a narrow text, collected at the first use of each layer.</source>
        <translation>使编辑避开其他文本所用的方向（ROME 的 C⁻¹）：键在随附的 CounterFact 句子上的二阶矩，这些文本范围较窄，在首次使用每一层时收集。</translation>
    </message>
    <message>
        <source>Edits the same fact in every layer of this matrix, one by one, and draws the scores.</source>
        <translation>在此矩阵的每一层中逐层编辑同一事实，并绘出得分。</translation>
    </message>
    <message>
        <source>Edit in all layers</source>
        <translation>在所有层中编辑</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditExports</name>
    <message>
        <source>Export the edit as a file…</source>
        <translation>将编辑导出为文件…</translation>
    </message>
    <message>
        <source>Export the edited checkpoint…</source>
        <translation>导出编辑后的检查点…</translation>
    </message>
    <message>
        <source>Export the edit as an adapter…</source>
        <translation>将编辑导出为适配器…</translation>
    </message>
    <message>
        <source>There is no edit to export: make one in the view “Edit of a fact” first</source>
        <translation>没有可导出的编辑：请先在“事实编辑”视图中做一次编辑</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写入 %1…</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditList</name>
    <message>
        <source>Edits that the models have</source>
        <translation>模型已有的编辑</translation>
    </message>
    <message>
        <source>%1 (left), %2</source>
        <translation>%1（左），%2</translation>
    </message>
    <message>
        <source>%1 (right), %2</source>
        <translation>%1（右），%2</translation>
    </message>
    <message>
        <source>On: every view of this pane shows the edited model. Edits that are on add up.</source>
        <translation>启用：此窗格的所有视图都显示编辑后的模型。启用的编辑会叠加。</translation>
    </message>
    <message>
        <source>Take away: %1</source>
        <translation>移除：%1</translation>
    </message>
    <message>
        <source>Take this edit away</source>
        <translation>移除此编辑</translation>
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
        <source>take away %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPanel</name>
    <message>
        <source>What is wrong with this edit</source>
        <translation>此编辑的问题</translation>
    </message>
    <message>
        <source>Prompts and curves of the edit</source>
        <translation>编辑的提示词和曲线</translation>
    </message>
    <message>
        <source>edit layer %1</source>
        <translation>编辑第 %1 层</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>应用</translation>
    </message>
    <message>
        <source>Gives the edit to this model: every view of its pane shows the edited model. Undo takes it back.</source>
        <translation>将编辑应用于此模型：其窗格的所有视图都显示编辑后的模型。可用“撤销”撤回。</translation>
    </message>
    <message>
        <source>Apply beside</source>
        <translation>并排应用</translation>
    </message>
    <message>
        <source>Shows the edited model in the other pane, beside the original.</source>
        <translation>在另一窗格中显示编辑后的模型，与原始模型并排。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Writes the edit as a small file, as an edited checkpoint or as an adapter.</source>
        <translation>将编辑写为小文件、编辑后的检查点或适配器。</translation>
    </message>
    <message>
        <source>Both columns are the model&apos;s own probabilities, before and with the edit: exact, to rounding.</source>
        <translation>两列都是模型自身的概率，分别为编辑之前和带有编辑时：除舍入外精确。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Editing, about %1 s left</source>
        <translation>正在编辑，约剩 %1 秒</translation>
    </message>
    <message>
        <source>Editing…</source>
        <translation>正在编辑…</translation>
    </message>
    <message>
        <source>%1 of %2 layers edited</source>
        <translation>已编辑 %1 / %2 层</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>请标记主语：拖选其词元。</translation>
    </message>
    <message>
        <source>The model is not known yet.</source>
        <translation>模型尚未确定。</translation>
    </message>
    <message>
        <source>Name the new object.</source>
        <translation>请填写新宾语。</translation>
    </message>
    <message>
        <source>Something else is set than what is shown: press Edit.</source>
        <translation>当前设置与所显示的不同：请按“编辑”。</translation>
    </message>
    <message>
        <source>No paraphrases and neighbours: CounterFact has no such fact. Write some under Prompts….</source>
        <translation>没有转述和邻近提示词：CounterFact 中没有此事实。可在“提示词…”中填写。</translation>
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
        <source>Rewrites what the model says of the subject: name the new object, then press Edit. The prompt itself, paraphrases and neighbours are shown before and after.</source>
        <translation>改写模型对主语的说法：填写新宾语，然后按“编辑”。提示词本身、转述和邻近提示词会显示编辑前后的情况。</translation>
    </message>
    <message>
        <source>edit %1 of layer %2: %3</source>
        <translation>编辑第 %2 层的 %1：%3</translation>
    </message>
    <message>
        <source>stop the edit</source>
        <translation>停止编辑</translation>
    </message>
    <message>
        <source>edit %1 of every layer: %2</source>
        <translation>编辑每一层的 %1：%2</translation>
    </message>
    <message>
        <source>stop editing every layer</source>
        <translation>停止逐层编辑</translation>
    </message>
    <message>
        <source>prompts that the edit is scored on</source>
        <translation>用于给编辑评分的提示词</translation>
    </message>
    <message>
        <source>apply %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>apply beside the original %1</source>
        <translation>在原始模型旁应用 %1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditPromptsDialog</name>
    <message>
        <source>Prompts that the edit is scored on</source>
        <translation>用于给编辑评分的提示词</translation>
    </message>
    <message>
        <source>Paraphrases, one a line: the same fact in other words, which should follow the edit</source>
        <translation>转述，每行一个：以其他措辞表述的同一事实，应随编辑而变</translation>
    </message>
    <message>
        <source>Neighbours, one a line: other subjects with the true object, which should stay</source>
        <translation>邻近提示词，每行一个：具有真实宾语的其他主语，应保持不变</translation>
    </message>
    <message>
        <source>Those of the data</source>
        <translation>数据中的</translation>
    </message>
    <message>
        <source>Other wordings and subjects of this fact&apos;s relation in CounterFact</source>
        <translation>CounterFact 中此事实所属关系的其他措辞和主语</translation>
    </message>
    <message>
        <source>CounterFact has no fact with this prompt and subject</source>
        <translation>CounterFact 中没有具有此提示词和主语的事实</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EditView</name>
    <message>
        <source>Prompts before and after the edit, and its scores by layer</source>
        <translation>编辑前后的提示词，以及各层得分</translation>
    </message>
    <message>
        <source>layer %1</source>
        <translation>第 %1 层</translation>
    </message>
    <message>
        <source>before and after the edit</source>
        <translation>编辑之前和之后</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::EffectStrip</name>
    <message>
        <source>Effect of the subject&apos;s last token by layer</source>
        <translation>主语末词元在各层的效应</translation>
    </message>
    <message>
        <source>Where causal tracing points: how far restoring h at the subject&apos;s last token brings the answer back, by layer. Editing often works elsewhere (Hase et al. 2023).</source>
        <translation>因果追踪所指之处：在主语末词元处恢复 h，各层能在多大程度上找回答案。编辑往往在其他位置奏效（Hase et al. 2023）。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FactsModel</name>
    <message>
        <source>%1: %2, right, p = %3</source>
        <translation>%1：%2，正确，p = %3</translation>
    </message>
    <message>
        <source>%1: %2, wrong, p = %3</source>
        <translation>%1：%2，错误，p = %3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FigureDialog</name>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>无颜色也清晰(&amp;C)</translation>
    </message>
    <message>
        <source>What is wrong with this export</source>
        <translation>此次导出出了什么问题</translation>
    </message>
    <message>
        <source>Export figure</source>
        <translation>导出插图</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>自定义宽度和字号</translation>
    </message>
    <message>
        <source>%1, both models</source>
        <translation>%1，两个模型</translation>
    </message>
    <message>
        <source>%1, left model</source>
        <translation>%1，左侧模型</translation>
    </message>
    <message>
        <source>%1, right model</source>
        <translation>%1，右侧模型</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Type size</source>
        <translation>字号(&amp;T)</translation>
    </message>
    <message>
        <source>Legible without colour</source>
        <translation>无颜色也清晰</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>New folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>&amp;New folder</source>
        <translation>新文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>Export or cancel</source>
        <translation>导出或取消</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>替换(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>The results are still being computed</source>
        <translation>结果仍在计算中</translation>
    </message>
    <message>
        <source>There is a folder of that name. Replace the export in it?</source>
        <translation>已有同名文件夹。要替换其中的导出内容吗？</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>参照(&amp;L)</translation>
    </message>
    <message>
        <source>Part&amp;s</source>
        <translation>各部分(&amp;S)</translation>
    </message>
    <message>
        <source>Several views make one figure with parts (a), (b), …; without parts it is of the chosen view alone</source>
        <translation>多个视图组成一张含 (a)、(b) 等部分的插图；没有部分时仅含所选视图</translation>
    </message>
    <message>
        <source>The window</source>
        <translation>本窗口</translation>
    </message>
    <message>
        <source>%1: &quot;%2&quot;</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>How far the export is</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>The export was cancelled. Nothing was written.</source>
        <translation>导出已取消。未写入任何内容。</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>正在取消…</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FiguresPage</name>
    <message>
        <source>Figures</source>
        <translation>插图</translation>
    </message>
    <message>
        <source>Legible &amp;without colour</source>
        <translation>无颜色也清晰(&amp;N)</translation>
    </message>
    <message>
        <source>Own width and type size</source>
        <translation>自定义宽度和字号</translation>
    </message>
    <message>
        <source>the folder of documents</source>
        <translation>文档文件夹</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Figures are made for:</source>
        <translation>插图用于(&amp;F)：</translation>
    </message>
    <message>
        <source>W&amp;idth:</source>
        <translation>宽度(&amp;I)：</translation>
    </message>
    <message>
        <source>T&amp;ype size:</source>
        <translation>字号(&amp;Y)：</translation>
    </message>
    <message>
        <source>Fol&amp;der for exports:</source>
        <translation>导出文件夹(&amp;D)：</translation>
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
    <message>
        <source>Each point is a run of its own with those connections cut: the model&apos;s own probability, to rounding. Lines only join points.</source>
        <translation>每个点都是切断这些连接后的一次独立运行：即模型自身的概率，除舍入外精确。线条只用于连接各点。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FlowView</name>
    <message>
        <source>Information flow to the last token, by layer window</source>
        <translation>流向最后一个词元的信息，按层窗口</translation>
    </message>
    <message>
        <source>change of the followed answer&apos;s probability</source>
        <translation>所跟踪答案的概率变化</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::FolderList</name>
    <message>
        <source>&amp;Add a folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;Z)</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
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
    <name>mambascope::ui::GeneralPage</name>
    <message>
        <source>General</source>
        <translation>常规</translation>
    </message>
    <message>
        <source> %</source>
        <comment>suffix of a number, with its space</comment>
        <translation> %</translation>
    </message>
    <message>
        <source>Bars and docks &amp;move to their new places</source>
        <translation>工具栏和面板滑动到新位置(&amp;M)</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>suffix of a number, with its space</comment>
        <translation> 毫秒</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds: suffix of a number, with its space</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>As the desktop is</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Size of &amp;text:</source>
        <translation>文字大小(&amp;S)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>Results follow t&amp;yping after:</source>
        <translation>输入后更新结果的延迟(&amp;Y)：</translation>
    </message>
    <message>
        <source>Entries of “Open &amp;recent”:</source>
        <translation>“打开最近的会话”条目数(&amp;R)：</translation>
    </message>
    <message>
        <source>Keep a copy of unsaved work e&amp;very:</source>
        <translation>未保存工作的副本间隔(&amp;V)：</translation>
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
    <name>mambascope::ui::HistoryPanel</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>After</source>
        <translation>前一状态</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Present</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>States of the experiment</source>
        <translation>实验的状态</translation>
    </message>
    <message>
        <source>%1 names a state. Named states are the steps of a talk.</source>
        <translation>%1 为状态命名。已命名的状态即演讲的步骤。</translation>
    </message>
    <message>
        <source>Go to this state</source>
        <translation>转到此状态</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyBindings</name>
    <message>
        <source> or </source>
        <comment>between two keys</comment>
        <translation> 或 </translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyEditor</name>
    <message>
        <source>&amp;Use</source>
        <translation>使用(&amp;U)</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
    <message>
        <source>No &amp;key</source>
        <translation>无按键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Keys of an action</source>
        <translation>操作的按键</translation>
    </message>
    <message>
        <source>These keys instead of those that the action has</source>
        <translation>用这些按键取代操作现有的按键</translation>
    </message>
    <message>
        <source>These keys beside those that the action has</source>
        <translation>在操作现有的按键之外再加这些按键</translation>
    </message>
    <message>
        <source>The keys that the action had at first</source>
        <translation>操作最初的按键</translation>
    </message>
    <message>
        <source>These keys can&apos;t be changed.</source>
        <translation>这些按键不能更改。</translation>
    </message>
    <message>
        <source>Inside a view only one key at a time is possible.</source>
        <translation>在视图内一次只能用一个键。</translation>
    </message>
    <message>
        <source>%1 is used by “%2”, which can&apos;t be changed.</source>
        <translation>%1 已由“%2”使用，不能更改。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 is used by %2, which loses it if you take it here.</source>
        <translation>%1 已由%2使用，如在此占用，后者将失去它。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>， </translation>
    </message>
    <message>
        <source>&amp;New keys for “%1”:</source>
        <translation>“%1”的新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;New keys:</source>
        <translation>新按键(&amp;N)：</translation>
    </message>
    <message>
        <source>New keys for “%1”</source>
        <translation>“%1”的新按键</translation>
    </message>
    <message>
        <source>New keys</source>
        <translation>新按键</translation>
    </message>
    <message>
        <source>Choose an action in the list.</source>
        <translation>请在列表中选择一个操作。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyListModel</name>
    <message>
        <source>no key</source>
        <translation>无按键</translation>
    </message>
    <message>
        <source>%1, can&apos;t be changed</source>
        <translation>%1，不能更改</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1，已更改</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::KeyboardPage</name>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Reset all ke&amp;ys</source>
        <translation>重置所有按键(&amp;Y)</translation>
    </message>
    <message>
        <source>words of an action, or keys such as Ctrl+K</source>
        <translation>操作的词语，或按键如 Ctrl+K</translation>
    </message>
    <message>
        <source>&amp;Search:</source>
        <translation>搜索(&amp;S)：</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>操作及其按键</translation>
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
    <message>
        <source>There is no such token in the prompt as it is now</source>
        <translation>当前提示词中没有此词元</translation>
    </message>
    <message>
        <source>take back the patch %1</source>
        <translation>撤回修补 %1</translation>
    </message>
    <message>
        <source>patch %1</source>
        <translation>修补 %1</translation>
    </message>
    <message>
        <source>The other model has no state like %1: only this one is patched</source>
        <translation>另一模型没有与 %1 类似的状态：仅修补此模型</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the left model&apos;s first</source>
        <translation>均值来自统计文件：请先选择左侧模型的统计文件</translation>
    </message>
    <message>
        <source>Means come from a file of statistics: choose the right model&apos;s first</source>
        <translation>均值来自统计文件：请先选择右侧模型的统计文件</translation>
    </message>
    <message>
        <source>%1 has another value in %2: it is switched off</source>
        <translation>%1 在%2有另一个值：已将其关闭</translation>
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
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>%1: exactly these connections are cut; what is left of each row adds up to 1 again.</source>
        <translation>%1：切断的正是这些连接；每行余下部分之和重新为 1。</translation>
    </message>
    <message>
        <source>The trust panel measures how much that is.</source>
        <translation>可信度面板会测量其大小。</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>严格</translation>
    </message>
    <message>
        <source>leaks</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>What is cut still leaks through the convolution of %1; strict cuts that, too.</source>
        <translation>被切断的内容仍会经 %1 的卷积泄漏；严格模式也会将其切断。</translation>
    </message>
    <message>
        <source>Leaks through the convolution of %1: %2 of the answer&apos;s probability.</source>
        <translation>经 %1 的卷积泄漏：答案概率的 %2。</translation>
    </message>
    <message>
        <source>%1. %2, %3: %4 (%5)</source>
        <translation>%1. %2，%3：%4（%5）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
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
        <source>Stop loading and go back to the model before</source>
        <translation>停止加载并返回之前的模型</translation>
    </message>
    <message>
        <source>Stop loading and go back to the model before (%1)</source>
        <translation>停止加载并返回之前的模型（%1）</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreBar</name>
    <message>
        <source>a linear relation of %1 facts</source>
        <translation>由 %1 条事实得到的线性关系</translation>
    </message>
    <message>
        <source>test a linear relation on %1 facts</source>
        <translation>在 %1 条事实上测试线性关系</translation>
    </message>
    <message>
        <source>a linear relation with β %1</source>
        <translation>β 为 %1 的线性关系</translation>
    </message>
    <message>
        <source>a linear relation of rank %1</source>
        <translation>秩为 %1 的线性关系</translation>
    </message>
    <message>
        <source>measure causality of a linear relation</source>
        <translation>测量线性关系的因果性</translation>
    </message>
    <message>
        <source>faithfulness alone</source>
        <translation>仅忠实度</translation>
    </message>
    <message>
        <source>linear relations in every layer</source>
        <translation>每一层中的线性关系</translation>
    </message>
    <message>
        <source>a linear relation in one layer</source>
        <translation>单一层中的线性关系</translation>
    </message>
    <message>
        <source>the relation “%1”</source>
        <translation>关系“%1”</translation>
    </message>
    <message>
        <source>What is asked of linear relations</source>
        <translation>线性关系的设置</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>A relation of the RELATIONS data set. Facts of your own come from a file: the button beside the title opens one.</source>
        <translation>RELATIONS 数据集中的关系。您自己的事实来自文件：标题旁的按钮可打开文件。</translation>
    </message>
    <message>
        <source>Facts that the operator is made of</source>
        <translation>构成算子的事实</translation>
    </message>
    <message>
        <source>train </source>
        <translation>训练 </translation>
    </message>
    <message>
        <source>The operator is the mean of so many facts&apos; own, each behind the others as examples.</source>
        <translation>算子是这么多条事实各自算子的均值，每条事实之前都以其他事实作为示例。</translation>
    </message>
    <message>
        <source>Facts that are tested at most</source>
        <translation>最多测试的事实数</translation>
    </message>
    <message>
        <source>test </source>
        <translation>测试 </translation>
    </message>
    <message>
        <source>So many other facts of the relation are tested, where there are so many.</source>
        <translation>测试该关系的其他事实，最多这么多条。</translation>
    </message>
    <message>
        <source>Beta, the factor of the linear part</source>
        <translation>β，线性部分的系数</translation>
    </message>
    <message>
        <source>Answers come from β J h + b: a mean operator is too weak with β = 1.</source>
        <translation>答案由 β J h + b 得出：β = 1 时均值算子过弱。</translation>
    </message>
    <message>
        <source>rank </source>
        <translation>秩 </translation>
    </message>
    <message>
        <source>Rank, the singular values that causality uses</source>
        <translation>秩，即因果性所用的奇异值个数</translation>
    </message>
    <message>
        <source>The subject&apos;s state is moved by the inverse of J&apos;s so many largest singular values.</source>
        <translation>用 J 的这么多个最大奇异值的逆来移动主语的状态。</translation>
    </message>
    <message>
        <source>causality</source>
        <translation>因果性</translation>
    </message>
    <message>
        <source>Also test whether the operator&apos;s inverse turns one subject&apos;s answer into another&apos;s. Needs J itself, which takes longer.</source>
        <translation>同时测试算子的逆能否把一个主语的答案变为另一个主语的答案。需要 J 本身，耗时更长。</translation>
    </message>
    <message>
        <source>stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop computing linear relations</source>
        <translation>停止计算线性关系</translation>
    </message>
    <message>
        <source>Stop. “Compute again” in the Models menu starts it anew.</source>
        <translation>停止。可用“模型”菜单中的“重新计算”重新开始。</translation>
    </message>
    <message>
        <source>every layer</source>
        <translation>每一层</translation>
    </message>
    <message>
        <source>the panes&apos; layer</source>
        <translation>窗格的层</translation>
    </message>
    <message>
        <source>Layers whose states are looked at</source>
        <translation>考察其状态的层</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事实</translation>
    </message>
    <message>
        <source>How linear relations are shown</source>
        <translation>线性关系的显示方式</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LrePanel</name>
    <message>
        <source>%1 itself answers %2 of %3 tested facts right: fewer than six usable facts, of which a share says little</source>
        <translation>%1 自身只答对 %3 条测试事实中的 %2 条：可用事实不足六条，比例说明不了什么</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 · “%2” · %3 facts, β %4</source>
        <translation>%1 · “%2” · %3 条事实，β = %4</translation>
    </message>
    <message>
        <source>%1, rank %2</source>
        <translation>%1，秩 %2</translation>
    </message>
    <message>
        <source>Shares count real answers. J is the derivative itself, by its own columns, not an estimate.</source>
        <translation>比例统计的是真实的回答。J 就是导数本身，逐列求得，而非估计。</translation>
    </message>
    <message>
        <source>few facts</source>
        <translation>事实过少</translation>
    </message>
    <message>
        <source>Fewer than six of the tested facts are known to the model: the papers leave out such relations.</source>
        <translation>测试的事实中，模型知道的不足六条：论文会略去此类关系。</translation>
    </message>
    <message>
        <source>What is wrong with the linear relations</source>
        <translation>线性关系的问题</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>线性关系</translation>
    </message>
    <message>
        <source>show the linear relation of %1</source>
        <translation>显示%1的线性关系</translation>
    </message>
    <message>
        <source>show the best linear relation</source>
        <translation>显示最佳的线性关系</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>Tested facts with the models&apos; answers and the linear ones</source>
        <translation>测试的事实，含模型的答案和线性答案</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::LreView</name>
    <message>
        <source>Linear relations, faithfulness and causality by layer</source>
        <translation>线性关系，各层的忠实度和因果性</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>faithfulness and causality</source>
        <translation>忠实度和因果性</translation>
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
        <translation>Mambascope 意外退出。有一份未保存内容的副本，时间为 %1。</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>放弃</translation>
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
    <message>
        <source>Each cell is a run of its own with that connection cut: the model&apos;s own probability, to rounding.</source>
        <translation>每个单元格都是切断该连接后的一次独立运行：即模型自身的概率，除舍入外精确。</translation>
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
    <name>mambascope::ui::ModelsPage</name>
    <message>
        <source>Models and device</source>
        <translation>模型与设备</translation>
    </message>
    <message>
        <source> MB</source>
        <comment>megabytes: suffix of a number, with its space</comment>
        <translation> MB</translation>
    </message>
    <message>
        <source>The fastest device</source>
        <translation>最快的设备</translation>
    </message>
    <message>
        <source>The CPU</source>
        <translation>CPU</translation>
    </message>
    <message>
        <source>The first GPU</source>
        <translation>第一个 GPU</translation>
    </message>
    <message>
        <source>fp32 (exact)</source>
        <translation>fp32（精确）</translation>
    </message>
    <message>
        <source>tf32 (probabilities within 0.6 %)</source>
        <translation>tf32（概率误差 0.6 % 以内）</translation>
    </message>
    <message>
        <source>bf16 (probabilities within 9 %)</source>
        <translation>bf16（概率误差 9 % 以内）</translation>
    </message>
    <message>
        <source>&amp;Left model:</source>
        <translation>左侧模型(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Right model:</source>
        <translation>右侧模型(&amp;R)：</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>设备(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Precision:</source>
        <translation>精度(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Folders with models:</source>
        <translation>模型文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Memory for stored results:</source>
        <translation>存储结果的内存(&amp;M)：</translation>
    </message>
    <message>
        <source>Most &amp;stored results:</source>
        <translation>存储结果的最大数量(&amp;S)：</translation>
    </message>
    <message>
        <source>These apply to new experiments, from the next start on. To change the present one, use the Models menu.</source>
        <translation>从下次启动起对新实验生效。要更改当前实验，请使用“模型”菜单。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::NameDialog</name>
    <message>
        <source>Name this state</source>
        <translation>命名此状态</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Notes for the talk</source>
        <translation>演讲备注</translation>
    </message>
    <message>
        <source>&amp;Name of the state:</source>
        <translation>状态名称(&amp;N)：</translation>
    </message>
    <message>
        <source>N&amp;otes, which only the speaker sees:</source>
        <translation>备注，仅演讲者可见(&amp;O)：</translation>
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
    <name>mambascope::ui::OfferBar</name>
    <message>
        <source>Offer</source>
        <translation>提议</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>接受</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>拒绝</translation>
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
        <translation>变化</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>%1, row %2, %3 → %4: %5 in %6, where the median is %7</source>
        <translation>%1，第 %2 行，%3 → %4：在%6为 %5，该处中位数为 %7</translation>
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
    <message>
        <source>not edited</source>
        <translation>未编辑</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已编辑</translation>
    </message>
    <message>
        <source>The edits of this model are off</source>
        <translation>此模型的编辑已停用</translation>
    </message>
    <message>
        <source>Edited model: %1</source>
        <translation>编辑后的模型：%1</translation>
    </message>
    <message>
        <source>The edits of this model are off. Press to switch them on.</source>
        <translation>此模型的编辑已停用。按下可启用。</translation>
    </message>
    <message>
        <source>%1
Press to see the original.</source>
        <translation>%1
按下可查看原始模型。</translation>
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
    <message>
        <source>edited model</source>
        <translation>编辑后的模型</translation>
    </message>
    <message>
        <source>original model</source>
        <translation>原始模型</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PartList</name>
    <message>
        <source>Parts of the figure</source>
        <translation>插图的各部分</translation>
    </message>
    <message>
        <source>&amp;Add the view</source>
        <translation>添加视图(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
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
        <translation>放入：%1</translation>
    </message>
    <message>
        <source>patch both models</source>
        <translation>修补两个模型</translation>
    </message>
    <message>
        <source>patch one model</source>
        <translation>修补一个模型</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Files of statistics (mambascope-cli stats). Left model: %1. Right model: %2.</source>
        <translation>统计文件（mambascope-cli stats）。左侧模型：%1。右侧模型：%2。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>trace %1, too</source>
        <translation>同时追踪 %1</translation>
    </message>
    <message>
        <source>trace no %1</source>
        <translation>不追踪 %1</translation>
    </message>
    <message>
        <source>What a click into the maps does</source>
        <translation>在图中单击的作用</translation>
    </message>
    <message>
        <source>A click puts in:</source>
        <translation>单击放入：</translation>
    </message>
    <message>
        <source>What a click puts into a state</source>
        <translation>单击放入状态的内容</translation>
    </message>
    <message>
        <source>the other run&apos;s value</source>
        <translation>另一次运行的值</translation>
    </message>
    <message>
        <source>the mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>zero</source>
        <translation>零</translation>
    </message>
    <message>
        <source>The state&apos;s mean over the tokens of a text, from a file of statistics</source>
        <translation>该状态在一段文本各词元上的均值，来自统计文件</translation>
    </message>
    <message>
        <source>statistics</source>
        <translation>统计</translation>
    </message>
    <message>
        <source>Files of statistics</source>
        <translation>统计文件</translation>
    </message>
    <message>
        <source>both models</source>
        <translation>两个模型</translation>
    </message>
    <message>
        <source>A click patches the same token at the same depth of the other model, too: s and g are its attn and mlp. With Ctrl it is the other way round.</source>
        <translation>单击也会修补另一模型中同一深度的同一词元：s 和 g 对应其 attn 和 mlp。按住 Ctrl 则相反。</translation>
    </message>
    <message>
        <source>more states</source>
        <translation>更多状态</translation>
    </message>
    <message>
        <source>Maps of further states of state-space models</source>
        <translation>状态空间模型更多状态的图</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsPanel</name>
    <message>
        <source>What is wrong with the path effects</source>
        <translation>路径效应的问题</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Needs the other run of causal tracing: name another subject there, or choose noise.</source>
        <translation>需要因果追踪的另一次运行：请在那里输入另一主语，或选择噪声。</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>请标记主语：拖选其词元。</translation>
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
        <source>%1 · %2 · share of p − p*</source>
        <translation>%1 · %2 · 占 p − p* 的比例</translation>
    </message>
    <message>
        <source>Each bar is a run of its own: the model&apos;s own probability, to rounding, as a share of the way from the corrupted to the clean run.</source>
        <translation>每根柱都是一次独立运行：即模型自身的概率，除舍入外精确，以占从损坏运行到干净运行之差的比例表示。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PathsView</name>
    <message>
        <source>Effects by path, bars by layer for each token</source>
        <translation>分路径效应，每个词元按层的柱</translation>
    </message>
    <message>
        <source>share of the answer that restoring h brings back</source>
        <translation>恢复 h 所找回的答案份额</translation>
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
    <message>
        <source>probability in the corrupted run, and with states restored</source>
        <translation>损坏运行中以及恢复状态后的概率</translation>
    </message>
    <message>
        <source>probability in the clean run, and with corrupted states</source>
        <translation>干净运行中以及损坏状态后的概率</translation>
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
    <message>
        <source>before the knockout</source>
        <translation>敲除之前</translation>
    </message>
    <message>
        <source>after the knockout</source>
        <translation>敲除之后</translation>
    </message>
    <message>
        <source>next token</source>
        <translation>下一个词元</translation>
    </message>
    <message>
        <source>next token, corrupted run (grey) and with states restored</source>
        <translation>下一个词元，损坏运行（灰色）与恢复状态后</translation>
    </message>
    <message>
        <source>corrupted (grey), restored</source>
        <translation>损坏（灰色）、恢复后</translation>
    </message>
    <message>
        <source>next token, clean run (grey) and with corrupted states</source>
        <translation>下一个词元，干净运行（灰色）与损坏状态后</translation>
    </message>
    <message>
        <source>clean (grey), corrupted states</source>
        <translation>干净（灰色）、损坏状态后</translation>
    </message>
    <message>
        <source> · without the knockouts</source>
        <translation> · 不含敲除</translation>
    </message>
    <message>
        <source>corrupted run</source>
        <translation>损坏运行</translation>
    </message>
    <message>
        <source>states restored</source>
        <translation>恢复状态后</translation>
    </message>
    <message>
        <source>clean run</source>
        <translation>干净运行</translation>
    </message>
    <message>
        <source>corrupted states</source>
        <translation>损坏状态后</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::PredictionPanel</name>
    <message>
        <source>Probabilities of the model itself, computed anew for the knockouts from the first row that they change on; equal to a full run, to rounding.</source>
        <translation>模型自身的概率，针对敲除从其改变的第一行起重新计算；除舍入外与完整运行相同。</translation>
    </message>
    <message>
        <source>Probabilities of the model itself, computed anew from the first state that is replaced; equal to a full run, to rounding.</source>
        <translation>模型自身的概率，从第一个被替换的状态起重新计算；除舍入外与完整运行相同。</translation>
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
    <name>mambascope::ui::RelationGrid</name>
    <message>
        <source>Curves by relation</source>
        <translation>按关系的曲线</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>The prompts of these results tell no relation</source>
        <translation>这些结果的提示词没有注明关系</translation>
    </message>
    <message>
        <source>%1 at most %2 in %3</source>
        <translation>%1 最强为 %2，在%3</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultBench</name>
    <message>
        <source>flow</source>
        <translation>信息流</translation>
    </message>
    <message>
        <source>map</source>
        <translation>敲除图</translation>
    </message>
    <message>
        <source>features</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>open row %1</source>
        <translation>打开第 %1 行</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultFigureDialog</name>
    <message>
        <source>change and accuracy</source>
        <translation>变化和准确率</translation>
    </message>
    <message>
        <source>models or sizes beside each other, a panel a source</source>
        <translation>并列的模型或大小，每个源一幅子图</translation>
    </message>
    <message>
        <source>groups of heads or channels</source>
        <translation>头或通道的分组</translation>
    </message>
    <message>
        <source>window sizes</source>
        <translation>窗口大小</translation>
    </message>
    <message>
        <source>selections of prompts beside each other</source>
        <translation>并列的提示词选择集</translation>
    </message>
    <message>
        <source>accuracy and change of every source and group</source>
        <translation>各个源和分组的准确率和变化</translation>
    </message>
    <message>
        <source>heat maps, probability</source>
        <translation>热图，概率</translation>
    </message>
    <message>
        <source>heat maps, change</source>
        <translation>热图，变化</translation>
    </message>
    <message>
        <source>the first results minus the second, prompt by prompt</source>
        <translation>第一组结果减第二组，逐个提示词</translation>
    </message>
    <message>
        <source>causal tracing, effect of h</source>
        <translation>因果追踪，h 的效应</translation>
    </message>
    <message>
        <source>causal tracing, effect of the other states</source>
        <translation>因果追踪，其他状态的效应</translation>
    </message>
    <message>
        <source>effects by path</source>
        <translation>分路径效应</translation>
    </message>
    <message>
        <source>scores of edits by layer</source>
        <translation>编辑的各层得分</translation>
    </message>
    <message>
        <source>blocked token sets</source>
        <translation>被阻断的词元集合</translation>
    </message>
    <message>
        <source>linear relations by layer</source>
        <translation>线性关系，按层</translation>
    </message>
    <message>
        <source>linear relations by relation and layer</source>
        <translation>线性关系，按关系和层</translation>
    </message>
    <message>
        <source>linear relations, a panel each</source>
        <translation>线性关系，每个关系一幅子图</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their subject</source>
        <translation>%1，以主语开头的提示词</translation>
    </message>
    <message>
        <source>%1, prompts that begin with their relation</source>
        <translation>%1，以关系开头的提示词</translation>
    </message>
    <message>
        <source>As the &amp;paper has it: limits, colours, bands, empty sets count</source>
        <translation>与论文一致：坐标范围、颜色、置信带、计入空集合(&amp;P)</translation>
    </message>
    <message>
        <source>Legible without &amp;colour</source>
        <translation>无颜色也清晰(&amp;C)</translation>
    </message>
    <message>
        <source>What is wrong with this figure</source>
        <translation>此插图的问题</translation>
    </message>
    <message>
        <source>Figure like a paper&apos;s</source>
        <translation>论文样式的插图</translation>
    </message>
    <message>
        <source>%1 wide</source>
        <translation>宽 %1</translation>
    </message>
    <message>
        <source>&amp;Like</source>
        <translation>参照(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Results</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>用于(&amp;F)</translation>
    </message>
    <message>
        <source>Those that are ticked, in this order; drag them into another one</source>
        <translation>已勾选的结果，按此顺序；拖动可改变顺序</translation>
    </message>
    <message>
        <source>%1 holds no results</source>
        <translation>%1 中没有结果</translation>
    </message>
    <message>
        <source>as in the paper</source>
        <translation>与论文一致</translation>
    </message>
    <message>
        <source>of %1 layers</source>
        <translation>%1 层</translation>
    </message>
    <message>
        <source>&amp;Add results…</source>
        <translation>添加结果(&amp;A)…</translation>
    </message>
    <message>
        <source>Add results</source>
        <translation>添加结果</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>选择(&amp;H)…</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>选择文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>F&amp;ile</source>
        <translation>文件(&amp;I)</translation>
    </message>
    <message>
        <source>Save or cancel</source>
        <translation>保存或取消</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Tick the results that the figure is of</source>
        <translation>请勾选插图所用的结果</translation>
    </message>
    <message>
        <source>A figure is a file that ends in .pdf, .svg or .png</source>
        <translation>插图是以 .pdf、.svg 或 .png 结尾的文件</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultPlot</name>
    <message>
        <source>Curves of the experiment</source>
        <translation>实验的曲线</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsBar</name>
    <message>
        <source>What is shown of the results</source>
        <translation>显示结果的哪些内容</translation>
    </message>
    <message>
        <source>First results</source>
        <translation>第一组结果</translation>
    </message>
    <message>
        <source>Second results</source>
        <translation>第二组结果</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Prompts</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>关系</translation>
    </message>
    <message>
        <source>Window size</source>
        <translation>窗口大小</translation>
    </message>
    <message>
        <source>What is cut, for dots and outliers</source>
        <translation>切断的内容，用于点和离群值</translation>
    </message>
    <message>
        <source>Group of heads, for dots and outliers</source>
        <translation>头的分组，用于点和离群值</translation>
    </message>
    <message>
        <source>Axis of layers</source>
        <translation>层轴</translation>
    </message>
    <message>
        <source>Bands</source>
        <translation>置信带</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>no second results</source>
        <translation>无第二组结果</translation>
    </message>
    <message>
        <source>window %1</source>
        <translation>窗口 %1</translation>
    </message>
    <message>
        <source>all relations</source>
        <translation>所有关系</translation>
    </message>
    <message>
        <source>relative change</source>
        <translation>相对变化</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差值</translation>
    </message>
    <message>
        <source>accuracy</source>
        <translation>准确率</translation>
    </message>
    <message>
        <source>all prompts</source>
        <translation>所有提示词</translation>
    </message>
    <message>
        <source>subject first</source>
        <translation>主语在句首</translation>
    </message>
    <message>
        <source>subject later</source>
        <translation>主语在后</translation>
    </message>
    <message>
        <source>by layer</source>
        <translation>按层</translation>
    </message>
    <message>
        <source>by depth</source>
        <translation>按深度</translation>
    </message>
    <message>
        <source>Student&apos;s t</source>
        <translation>学生 t</translation>
    </message>
    <message>
        <source>bootstrap</source>
        <translation>自助法</translation>
    </message>
    <message>
        <source>curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>a dot a prompt</source>
        <translation>每个提示词一个点</translation>
    </message>
    <message>
        <source>by relation</source>
        <translation>按关系</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ResultsPanel</name>
    <message>
        <source>What is wrong with the results</source>
        <translation>结果出了什么问题</translation>
    </message>
    <message>
        <source>Curves and outliers</source>
        <translation>曲线和离群值</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>离群值</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reading results …</source>
        <translation>正在读取结果…</translation>
    </message>
    <message>
        <source>Run an experiment over the rows of a data set, or open the folder of one that ran before, here or on another computer. A folder may be dropped here, too.</source>
        <translation>在数据集的行上运行实验，或打开以前在本机或其他计算机上运行过的实验的文件夹。也可将文件夹拖放到此处。</translation>
    </message>
    <message>
        <source>%1 (first)</source>
        <translation>%1（第一个）</translation>
    </message>
    <message>
        <source>%1 (second)</source>
        <translation>%1（第二个）</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>No outliers</source>
        <translation>没有离群值</translation>
    </message>
    <message>
        <source>Means over prompts of the model&apos;s own probabilities with those connections cut. Bands are 95 % intervals of the mean.</source>
        <translation>切断这些连接后模型自身概率在各提示词上的均值。置信带为均值的 95% 区间。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunDialog</name>
    <message>
        <source>an empty set of tokens counts as no change, as in the papers</source>
        <translation>空词元集合计为无变化，与论文一致</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>What is wrong with the experiment</source>
        <translation>实验出了什么问题</translation>
    </message>
    <message>
        <source>Run an experiment over the rows shown</source>
        <translation>在显示的行上运行实验</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>Flow: token sets are cut from the last token</source>
        <translation>信息流：将词元集合与末词元切断</translation>
    </message>
    <message>
        <source>Map: each source token alone</source>
        <translation>敲除图：逐个源词元</translation>
    </message>
    <message>
        <source>Features: flow in groups of heads by decay</source>
        <translation>特征：按衰减分组的头中的信息流</translation>
    </message>
    <message>
        <source>Layers in a window; several sizes are joined by commas</source>
        <translation>窗口层数；多个大小以逗号分隔</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>start: windows are never clipped</source>
        <translation>起始：窗口从不截断</translation>
    </message>
    <message>
        <source>center: clipped at the ends</source>
        <translation>居中：在两端截断</translation>
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
        <source>context-dependent: slow and middle</source>
        <translation>依赖上下文：慢和中等</translation>
    </message>
    <message>
        <source>context-independent: middle and fast</source>
        <translation>不依赖上下文：中等和快</translation>
    </message>
    <message>
        <source>all heads</source>
        <translation>所有头</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>切断</translation>
    </message>
    <message>
        <source>In</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>Folder of the results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>Choose the folder of the results</source>
        <translation>选择结果文件夹</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Layers in a window</source>
        <translation>窗口层数</translation>
    </message>
    <message>
        <source>Results in</source>
        <translation>结果存于</translation>
    </message>
    <message>
        <source>Choose at least one model.</source>
        <translation>请至少选择一个模型。</translation>
    </message>
    <message>
        <source>Layers in a window: numbers, such as 9 or 5, 9, 15.</source>
        <translation>窗口层数：数字，例如 9 或 5, 9, 15。</translation>
    </message>
    <message>
        <source>Choose a folder for the results.</source>
        <translation>请选择结果文件夹。</translation>
    </message>
    <message>
        <source>Another experiment is under way: end it first.</source>
        <translation>另一个实验正在进行：请先结束它。</translation>
    </message>
    <message>
        <source>%1 The folder is there: what it holds of the same experiment is not computed again.</source>
        <translation>%1 文件夹已存在：其中同一实验的内容不会重新计算。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::RunStrip</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 of %2 prompts</source>
        <translation>%1 / %2 个提示词</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>忽略 %1</translation>
    </message>
    <message>
        <source>%1 a second</source>
        <translation>每秒 %1</translation>
    </message>
    <message>
        <source>%1 s left</source>
        <translation>剩余 %1 秒</translation>
    </message>
    <message>
        <source>%1 min left</source>
        <translation>剩余 %1 分钟</translation>
    </message>
    <message>
        <source>%1 h left</source>
        <translation>剩余 %1 小时</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>done: %1</source>
        <translation>完成：%1</translation>
    </message>
    <message>
        <source>Experiment</source>
        <translation>实验</translation>
    </message>
    <message>
        <source>How far the experiment is</source>
        <translation>实验进度</translation>
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
    <message>
        <source>Opening %1…</source>
        <translation>正在打开 %1…</translation>
    </message>
    <message>
        <source>%1: stored results of %2</source>
        <translation>%1：%2 存储的结果</translation>
    </message>
    <message>
        <source>restore what was not saved</source>
        <translation>恢复未保存的内容</translation>
    </message>
    <message>
        <source>%1 is not the model that the session was made with: its stored results are not shown, and are computed anew</source>
        <translation>%1 不是创建会话时所用的模型：其存储的结果不予显示，将重新计算</translation>
    </message>
    <message numerus="yes">
        <source>Saved %1 without %n result(s), for which there was no room</source>
        <translation>
            <numerusform>已保存 %1，但缺少 %n 个因空间不足而未存的结果</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Follow the session&apos;s file</source>
        <translation>跟踪会话文件(&amp;W)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened here, so stored results of %2 are shown: %3</source>
        <translation>无法在此打开 %1，因此显示 %2 存储的结果：%3</translation>
    </message>
    <message>
        <source>There is no session file to follow yet: open or save one first</source>
        <translation>尚无可跟踪的会话文件：请先打开或保存一个</translation>
    </message>
    <message>
        <source>Following %1: it is shown anew whenever somebody saves it</source>
        <translation>正在跟踪 %1：每当有人保存即重新显示</translation>
    </message>
    <message>
        <source>%1 was saved elsewhere. It is not shown, because there are unsaved changes here</source>
        <translation>%1 已在别处保存。未予显示，因为此处有未保存的更改</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Buttons</source>
        <translation>按钮</translation>
    </message>
    <message>
        <source>On all pages; your folders stay. Nothing is changed until you press OK.</source>
        <translation>适用于所有页面；您的文件夹保留不变。按“确定”后才会更改。</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SettingsStore</name>
    <message>
        <source>%1 can&apos;t be read</source>
        <translation>无法读取 %1</translation>
    </message>
    <message>
        <source>keys such as Ctrl+Shift+L</source>
        <translation>按键，例如 Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>%1 is “%2”, expected %3</source>
        <translation>%1 为“%2”，应为 %3</translation>
    </message>
    <message>
        <source>; </source>
        <translation>； </translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: settings last until the program ends</source>
        <translation>无法写入 %1：设置仅在程序退出前有效</translation>
    </message>
    <message numerus="yes">
        <source>Settings that can&apos;t be used are replaced by their defaults: %1; and %n more</source>
        <translation>
            <numerusform>无法使用的设置已替换为默认值：%1；以及另外 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Settings that can&apos;t be used are replaced by their defaults: %1</source>
        <translation>无法使用的设置已替换为默认值：%1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SkippedModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>忽略的原因</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::SpeakerWindow</name>
    <message>
        <source>Speaker – Mambascope</source>
        <translation>演讲者 – Mambascope</translation>
    </message>
    <message>
        <source>Speaker&apos;s notes</source>
        <translation>演讲者备注</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Arrows or Page Up and Page Down: steps · B: blank · 1, 2, 0: left, right, both models · X: swap screens · S: this window · Esc: end</source>
        <translation>方向键或 Page Up 和 Page Down：步骤 · B：空白 · 1、2、0：左侧、右侧、两个模型 · X：交换屏幕 · S：此窗口 · Esc：结束</translation>
    </message>
    <message>
        <source>No state has a name: the talk has no steps</source>
        <translation>没有已命名的状态：演讲没有步骤</translation>
    </message>
    <message>
        <source>Before the first of %1 steps</source>
        <translation>在 %1 个步骤的第一步之前</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>%1 · the room sees a blank screen</source>
        <translation>%1 · 观众看到空白屏幕</translation>
    </message>
    <message>
        <source>%1 · something was clicked since</source>
        <translation>%1 · 此后有过点击</translation>
    </message>
    <message>
        <source>This is the last step</source>
        <translation>这是最后一步</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>下一步：%1</translation>
    </message>
    <message>
        <source>Since the start: %1</source>
        <translation>自开始以来：%1</translation>
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
    <name>mambascope::ui::StepPreview</name>
    <message>
        <source>Picture of the next step</source>
        <translation>下一步的图片</translation>
    </message>
    <message>
        <source>There is no next step</source>
        <translation>没有下一步</translation>
    </message>
    <message>
        <source>No picture yet: this step was not computed</source>
        <translation>尚无图片：此步骤未计算</translation>
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
    <name>mambascope::ui::TraceBar</name>
    <message>
        <source>trace “%1” instead of the subject</source>
        <translation>以“%1”代替主语追踪</translation>
    </message>
    <message>
        <source>restore states</source>
        <translation>恢复状态</translation>
    </message>
    <message>
        <source>corrupt states</source>
        <translation>损坏状态</translation>
    </message>
    <message>
        <source>trace windows of %1</source>
        <translation>按大小为 %1 的窗口追踪</translation>
    </message>
    <message>
        <source>trace noise on the subject</source>
        <translation>以主语上的噪声追踪</translation>
    </message>
    <message>
        <source>trace another subject</source>
        <translation>以另一主语追踪</translation>
    </message>
    <message>
        <source>instead of the subject:</source>
        <translation>代替主语：</translation>
    </message>
    <message>
        <source>instead of %1:</source>
        <translation>代替 %1：</translation>
    </message>
    <message>
        <source>The other run of causal tracing</source>
        <translation>因果追踪的另一次运行</translation>
    </message>
    <message>
        <source>Another subject, for the corrupted run</source>
        <translation>另一主语，用于损坏运行</translation>
    </message>
    <message>
        <source>another subject</source>
        <translation>另一主语</translation>
    </message>
    <message>
        <source>The corrupted run is the prompt with this subject. Subjects of the same relation that have another answer are in the list.</source>
        <translation>损坏运行即换成此主语的提示词。列表中是同一关系下答案不同的主语。</translation>
    </message>
    <message>
        <source>noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Instead of another subject, noise is added to the embeddings of the subject&apos;s tokens: so many times their standard deviation, mean of ten runs.</source>
        <translation>不换主语，而是在主语词元的嵌入上加噪声：其标准差的这么多倍，取十次运行的均值。</translation>
    </message>
    <message>
        <source>Noise, times the spread of the embeddings</source>
        <translation>噪声，嵌入标准差的倍数</translation>
    </message>
    <message>
        <source>The run that states are put into</source>
        <translation>放入状态的运行</translation>
    </message>
    <message>
        <source>Layers that are replaced together</source>
        <translation>一起替换的层</translation>
    </message>
    <message>
        <source>windows of </source>
        <translation>窗口大小 </translation>
    </message>
    <message>
        <source>So many layers are replaced together, of all states but h.</source>
        <translation>除 h 外，所有状态都一起替换这么多层。</translation>
    </message>
    <message>
        <source>restore</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>corrupt</source>
        <translation>损坏</translation>
    </message>
    <message>
        <source>Clean states are put into the corrupted run: what brings the answer back?</source>
        <translation>将干净状态放入损坏运行：什么能找回答案？</translation>
    </message>
    <message>
        <source>Corrupted states are put into the clean run: what destroys the answer?</source>
        <translation>将损坏状态放入干净运行：什么会破坏答案？</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TracePanel</name>
    <message>
        <source>What is wrong with this causal tracing</source>
        <translation>此因果追踪的问题</translation>
    </message>
    <message>
        <source>Maps of causal tracing</source>
        <translation>因果追踪图</translation>
    </message>
    <message>
        <source>Both models</source>
        <translation>两个模型</translation>
    </message>
    <message>
        <source>Type another subject above, or choose noise: then states of the clean run are put into the corrupted one.</source>
        <translation>请在上方输入另一主语，或选择噪声：干净运行的状态随后会放入损坏运行。</translation>
    </message>
    <message>
        <source>Mark the subject: drag over its tokens.</source>
        <translation>请标记主语：拖选其词元。</translation>
    </message>
    <message>
        <source>No result yet</source>
        <translation>尚无结果</translation>
    </message>
    <message>
        <source>no gap</source>
        <translation>无差距</translation>
    </message>
    <message>
        <source>%1, patched: p(%2) = %3, between %4 corrupted and %5 clean (%6)</source>
        <translation>%1，修补后：p(%2) = %3，介于损坏运行的 %4 与干净运行的 %5 之间（%6）</translation>
    </message>
    <message>
        <source>%1: p and p* are hardly apart, so shares of the way say little</source>
        <translation>%1：p 与 p* 几乎没有差别，因此比例说明不了什么</translation>
    </message>
    <message>
        <source>p(%1)</source>
        <translation>p(%1)</translation>
    </message>
    <message>
        <source>%1 with clean states put into the corrupted run · %2</source>
        <translation>%1，干净状态放入损坏运行 · %2</translation>
    </message>
    <message>
        <source>%1 with corrupted states put into the clean run · %2</source>
        <translation>%1，损坏状态放入干净运行 · %2</translation>
    </message>
    <message>
        <source>Each cell is a run of its own with that state replaced: the model&apos;s own probability, to rounding.</source>
        <translation>每个单元格都是替换该状态后的一次独立运行：即模型自身的概率，除舍入外精确。</translation>
    </message>
    <message>
        <source>first-order</source>
        <translation>一阶</translation>
    </message>
    <message>
        <source>Dotted cells are first-order estimates from one backward pass; they are replaced as the exact ones come.</source>
        <translation>带点的单元格是由一次反向传播得到的一阶估计；精确值算出后会将其替换。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>first-order estimates: r = %1, at most %2 off</source>
        <translation>一阶估计：r = %1，最多相差 %2</translation>
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
        <translation>词元 %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message numerus="yes">
        <source>about %n s left</source>
        <translation>
            <numerusform>约剩 %n 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>Causal tracing, rows are tokens and columns are layers of each state</source>
        <translation>因果追踪，行为词元，列为各状态的层</translation>
    </message>
    <message>
        <source>Causal tracing of %1, rows are tokens and columns are layers of each state</source>
        <translation>%1 的因果追踪，行为词元，列为各状态的层</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustPanel</name>
    <message>
        <source>measured errors</source>
        <translation>测得的误差</translation>
    </message>
    <message>
        <source>a probe: the last token cut from all others, %1</source>
        <translation>一次探测：将末词元与其他所有词元切断，%1</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::TrustSheet</name>
    <message>
        <source>How far the numbers can be trusted</source>
        <translation>数字的可信程度</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>Rounding</source>
        <translation>舍入</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::VerifyAction</name>
    <message>
        <source>&amp;Verify session</source>
        <translation>校验会话(&amp;V)</translation>
    </message>
    <message>
        <source>Verifying: %1 of %2 results</source>
        <translation>正在校验：%1 / %2 个结果</translation>
    </message>
    <message>
        <source>There is no session file yet: save the session first, then it can be verified</source>
        <translation>尚无会话文件：请先保存会话，然后才能校验</translation>
    </message>
    <message>
        <source>Verify session</source>
        <translation>校验会话</translation>
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
    <message>
        <source>&amp;Trust</source>
        <translation>可信度(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>历史(&amp;H)</translation>
    </message>
    <message>
        <source>Two st&amp;ates</source>
        <translation>两个状态(&amp;Z)</translation>
    </message>
    <message>
        <source>&amp;Data set</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>Res&amp;ults of experiments</source>
        <translation>实验结果(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Causal tracing</source>
        <translation>因果追踪(&amp;I)</translation>
    </message>
    <message>
        <source>Effects &amp;by path</source>
        <translation>分路径效应(&amp;V)</translation>
    </message>
    <message>
        <source>Edit of a fact</source>
        <translation>事实编辑</translation>
    </message>
    <message>
        <source>Linear relations</source>
        <translation>线性关系</translation>
    </message>
    <message>
        <source>Blocking</source>
        <translation>阻断</translation>
    </message>
</context>
<context>
    <name>mambascope::ui::ViewKey</name>
    <message>
        <source>Knock out or restore the cell</source>
        <translation>敲除或恢复单元格</translation>
    </message>
    <message>
        <source>Choose what the cursor is on</source>
        <translation>选择光标所在的内容</translation>
    </message>
    <message>
        <source>The marked tokens are the subject</source>
        <translation>将标记的词元设为主语</translation>
    </message>
    <message>
        <source>Knock out the token for all later ones</source>
        <translation>对之后的所有词元敲除此词元</translation>
    </message>
    <message>
        <source>Move the cursor (with Shift: mark)</source>
        <translation>移动光标（按住 Shift：标记）</translation>
    </message>
    <message>
        <source>Move the cursor to an end (with Ctrl: to a corner)</source>
        <translation>将光标移到末端（按住 Ctrl：移到角落）</translation>
    </message>
    <message>
        <source>Talk: next state</source>
        <translation>演讲：下一个状态</translation>
    </message>
    <message>
        <source>Talk: first or last state</source>
        <translation>演讲：第一个或最后一个状态</translation>
    </message>
    <message>
        <source>Talk: blank screen</source>
        <translation>演讲：空白屏幕</translation>
    </message>
    <message>
        <source>Talk: speaker&apos;s window</source>
        <translation>演讲：演讲者窗口</translation>
    </message>
    <message>
        <source>Talk: left, right or both models</source>
        <translation>演讲：左侧、右侧或两个模型</translation>
    </message>
    <message>
        <source>Talk: end</source>
        <translation>演讲：结束</translation>
    </message>
    <message>
        <source>Remove the knockout from the list</source>
        <translation>从列表中移除敲除</translation>
    </message>
    <message>
        <source>Remove the state&apos;s name</source>
        <translation>去掉状态的名称</translation>
    </message>
    <message>
        <source>Move the cursor by a page</source>
        <translation>将光标移动一页</translation>
    </message>
    <message>
        <source>Press what the cursor is on, as Space does</source>
        <translation>按下光标所在的内容，与空格键相同</translation>
    </message>
    <message>
        <source>Go to the next or previous part</source>
        <translation>转到下一个或上一个部分</translation>
    </message>
    <message>
        <source>Talk: previous state</source>
        <translation>演讲：上一个状态</translation>
    </message>
    <message>
        <source>Talk: swap the screens</source>
        <translation>演讲：交换屏幕</translation>
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
    <name>mambascope::ui::WindowDrops</name>
    <message>
        <source>%1 is neither a model&apos;s folder nor one of results: there is no config.json and no manifest.json in it</source>
        <translation>%1 既不是模型文件夹也不是结果文件夹：其中没有 config.json，也没有 manifest.json</translation>
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
</context>
</TS>
