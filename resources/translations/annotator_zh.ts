<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
 <context>
  <name>AboutDialog</name>
  <message>
   <source>About annotator</source>
   <translation>关于 annotator</translation>
  </message>
  <message>
   <source>Tags officials, places, dates and directives in Chinese official news.</source>
   <translation>标注中文时政新闻中的官员、地点、日期与指令。</translation>
  </message>
  <message>
   <source>Everything stays on this machine: the program uses no network.</source>
   <translation>一切都留在本机：本程序不使用网络。</translation>
  </message>
  <message>
   <source>Copy versions</source>
   <translation>复制版本信息</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>ArticleHead</name>
  <message>
   <source>Shown in Simplified · stored in Traditional</source>
   <translation>简体显示 · 繁体存储</translation>
  </message>
  <message>
   <source>Shown in Traditional · stored in Simplified</source>
   <translation>繁体显示 · 简体存储</translation>
  </message>
  <message>
   <source>{count} characters</source>
   <translation>{count} 字</translation>
  </message>
  <message>
   <source>Page furniture, lines shown: {count}</source>
   <translation>已展开网页导航等 {count} 行</translation>
  </message>
  <message>
   <source>Page furniture, 1 line folded</source>
   <translation>网页导航等 1 行已折叠</translation>
  </message>
  <message>
   <source>Page furniture, {count} lines folded</source>
   <translation>网页导航等 {count} 行已折叠</translation>
  </message>
 </context>
 <context>
  <name>ArticleView</name>
  <message>
   <source>Article</source>
   <translation>文章</translation>
  </message>
  <message>
   <source>The text of the article. Its spans are listed in the list of spans.</source>
   <translation>文章正文，其中的标注见标注列表。</translation>
  </message>
 </context>
 <context>
  <name>BackupsDialog</name>
  <message>
   <source>Restore a backup</source>
   <translation>恢复备份</translation>
  </message>
  <message>
   <source>The project as it is now is kept beside the restored one.</source>
   <translation>现有项目会保留在恢复后的项目旁边。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>恢复</translation>
  </message>
 </context>
 <context>
  <name>BugReportDialog</name>
  <message>
   <source>Something went wrong in the program</source>
   <translation>程序出错了</translation>
  </message>
  <message>
   <source>This is a bug, not your doing. Everything up to your last action is saved.</source>
   <translation>这是程序的缺陷，不是您的操作所致。最后一步之前的内容都已保存。</translation>
  </message>
  <message>
   <source>The report below is kept in {path}.</source>
   <translation>下面的报告保存在 {path}。</translation>
  </message>
  <message>
   <source>Copy the report</source>
   <translation>复制报告</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>继续</translation>
  </message>
 </context>
 <context>
  <name>CleaningDialog</name>
  <message>
   <source>What is cleaned</source>
   <translation>净化哪些内容</translation>
  </message>
  <message>
   <source>The view and the suggestions of this project leave out what is ticked. The stored text stays as it was published, and so do the offsets of all spans.</source>
   <translation>勾选的内容在本项目的显示与建议中略去。所存原文及各标注的位置都不变。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
 </context>
 <context>
  <name>DatesDialog</name>
  <message>
   <source>When were they published?</source>
   <translation>这些文章何时发布？</translation>
  </message>
  <message>
   <source>Without its published date, dates in an article like “12 November” have no year.</source>
   <translation>没有发布日期，文中“11月12日”这样的日期就无从确定年份。</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>以后再说</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Fill in where there is none</source>
   <translation>填入尚无日期的文章</translation>
  </message>
  <message>
   <source>For all</source>
   <translation>全部</translation>
  </message>
 </context>
 <context>
  <name>DetailsDialog</name>
  <message>
   <source>Details of this article</source>
   <translation>本文信息</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>标题</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>来源</translation>
  </message>
  <message>
   <source>Published</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <source>Author</source>
   <translation>作者</translation>
  </message>
  <message>
   <source>Editor</source>
   <translation>编辑</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>网址</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>an outlet of {place}</source>
   <translation>{place}的媒体</translation>
  </message>
 </context>
 <context>
  <name>DocumentRow</name>
  <message>
   <source>{n} found</source>
   <translation>{n} 处</translation>
  </message>
 </context>
 <context>
  <name>DocumentsPane</name>
  <message>
   <source>Search titles and text</source>
   <translation>搜索标题与正文</translation>
  </message>
  <message>
   <source>Sort and filter</source>
   <translation>排序与筛选</translation>
  </message>
  <message>
   <source>Documents</source>
   <translation>文章列表</translation>
  </message>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>To do</source>
   <translation>待办</translation>
  </message>
  <message>
   <source>Doing</source>
   <translation>进行</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>Set &amp;to do</source>
   <translation>设为待办(&amp;T)</translation>
  </message>
  <message>
   <source>Set &amp;in progress</source>
   <translation>设为进行中(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Set done</source>
   <translation>设为完成(&amp;S)</translation>
  </message>
  <message>
   <source>Edit d&amp;etails…</source>
   <translation>编辑信息(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Delete…</source>
   <translation>删除(&amp;D)…</translation>
  </message>
  <message>
   <source>In the order of the &amp;project</source>
   <translation>按项目顺序(&amp;P)</translation>
  </message>
  <message>
   <source>By &amp;title</source>
   <translation>按标题(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;Newest first</source>
   <translation>最新在前(&amp;N)</translation>
  </message>
  <message>
   <source>By &amp;source</source>
   <translation>按来源(&amp;S)</translation>
  </message>
  <message>
   <source>Most &amp;open suggestions first</source>
   <translation>待审建议多者在前(&amp;O)</translation>
  </message>
  <message>
   <source>Most &amp;uncertain suggestions first</source>
   <translation>最不确定的建议在前(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;All sources</source>
   <translation>全部来源(&amp;A)</translation>
  </message>
  <message>
   <source>Without a source</source>
   <translation>无来源</translation>
  </message>
  <message>
   <source>Untitled project</source>
   <translation>未命名项目</translation>
  </message>
  <message>
   <source>Articles you import are listed here, with what is done and what is still open.</source>
   <translation>导入的文章列在这里，并显示已完成与待审的数量。</translation>
  </message>
  <message>
   <source>No article matches. Esc in the search field clears it.</source>
   <translation>没有符合的文章。在搜索框中按 Esc 可清除搜索。</translation>
  </message>
  <message>
   <source>{done} of {total}</source>
   <translation>{done} / {total}</translation>
  </message>
  <message>
   <source>0 documents</source>
   <translation>0 篇</translation>
  </message>
 </context>
 <context>
  <name>EmptyState</name>
  <message>
   <source>No articles yet</source>
   <translation>尚无文章</translation>
  </message>
  <message>
   <source>Drop articles here: text, JSONL or CSV files, or a whole folder.</source>
   <translation>将文章拖到此处：文本、JSONL 或 CSV 文件，或整个文件夹。</translation>
  </message>
  <message>
   <source>They are copied into the project; your files stay as they are.</source>
   <translation>文章会复制到项目中，您的文件保持不变。</translation>
  </message>
  <message>
   <source>Import files…</source>
   <translation>导入文件…</translation>
  </message>
  <message>
   <source>Open the example project</source>
   <translation>打开示例项目</translation>
  </message>
 </context>
 <context>
  <name>ExportDialog</name>
  <message>
   <source>Export a dataset</source>
   <translation>导出数据集</translation>
  </message>
  <message>
   <source>This format is not made to be read by eye.</source>
   <translation>这种格式无法直接阅读。</translation>
  </message>
  <message>
   <source>Accepted spans</source>
   <translation>已接受的标注</translation>
  </message>
  <message>
   <source>Accepted spans and open suggestions</source>
   <translation>已接受的标注与待审建议</translation>
  </message>
  <message>
   <source>Everything, rejected spans too</source>
   <translation>全部，含已拒绝的标注</translation>
  </message>
  <message>
   <source>As stored, character for character</source>
   <translation>原文，逐字不变</translation>
  </message>
  <message>
   <source>As read: Simplified, without furniture and noise</source>
   <translation>阅读视图：简体，去除网页导航和杂质</translation>
  </message>
  <message>
   <source>As read: Traditional, without furniture and noise</source>
   <translation>阅读视图：繁体，去除网页导航和杂质</translation>
  </message>
  <message>
   <source>Choose…</source>
   <translation>选择…</translation>
  </message>
  <message>
   <source>Format</source>
   <translation>格式</translation>
  </message>
  <message>
   <source>Spans</source>
   <translation>标注</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>文本</translation>
  </message>
  <message>
   <source>Parts</source>
   <translation>划分</translation>
  </message>
  <message>
   <source>File</source>
   <translation>文件</translation>
  </message>
  <message>
   <source>First lines of the dataset</source>
   <translation>数据集的前几行</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>导出</translation>
  </message>
  <message>
   <source>All in one</source>
   <translation>不划分</translation>
  </message>
  <message>
   <source>train 80, test 20</source>
   <translation>训练 80，测试 20</translation>
  </message>
  <message>
   <source>train 80, dev 10, test 10</source>
   <translation>训练 80，开发 10，测试 10</translation>
  </message>
  <message>
   <source>any article</source>
   <translation>按文章</translation>
  </message>
  <message>
   <source>sources whole</source>
   <translation>同一来源不拆</translation>
  </message>
  <message>
   <source>months whole</source>
   <translation>同一月份不拆</translation>
  </message>
  <message>
   <source>seed</source>
   <translation>种子</translation>
  </message>
  <message>
   <source>Not carried by this format: {things}.</source>
   <translation>此格式不含：{things}。</translation>
  </message>
  <message>
   <source>This format carries everything.</source>
   <translation>此格式可保留全部内容。</translation>
  </message>
  <message>
   <source>Articles: {documents}. Spans: {spans}.</source>
   <translation>文章 {documents} 篇，标注 {spans} 处。</translation>
  </message>
  <message>
   <source>Articles: {documents}. Spans: {spans}, and the rejected ones.</source>
   <translation>文章 {documents} 篇，标注 {spans} 处，另加已拒绝的。</translation>
  </message>
 </context>
 <context>
  <name>FindBar</name>
  <message>
   <source>not found</source>
   <translation>未找到</translation>
  </message>
  <message>
   <source>Find in this article</source>
   <translation>在本文中查找</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>上一个</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>下一个</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
 </context>
 <context>
  <name>HoverCard</name>
  <message>
   <source>in the document</source>
   <translation>原文如此</translation>
  </message>
 </context>
 <context>
  <name>ImportOptionsDialog</name>
  <message>
   <source>Import with options</source>
   <translation>按选项导入</translation>
  </message>
  <message>
   <source>Files chosen: {n}</source>
   <translation>已选文件：{n} 个</translation>
  </message>
  <message>
   <source>found in each file</source>
   <translation>逐个文件判断</translation>
  </message>
  <message>
   <source>Split text files that hold several articles</source>
   <translation>含多篇文章的文本文件予以拆分</translation>
  </message>
  <message>
   <source>Corrected articles take the place of those that are there</source>
   <translation>更正稿取代项目中已有的文章</translation>
  </message>
  <message>
   <source>Encoding</source>
   <translation>编码</translation>
  </message>
  <message>
   <source>Source, where none is found</source>
   <translation>来源（文中没有时）</translation>
  </message>
  <message>
   <source>Published, where no date is found</source>
   <translation>发布日期（文中没有时）</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
 </context>
 <context>
  <name>ImportQuestionsDialog</name>
  <message>
   <source>Import {name}</source>
   <translation>导入 {name}</translation>
  </message>
  <message>
   <source>Do the same with the other files of this import</source>
   <translation>本次导入的其他文件照此办理</translation>
  </message>
  <message>
   <source>Leave this file out</source>
   <translation>不导入此文件</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>Which of these can be read?</source>
   <translation>哪一种读得通？</translation>
  </message>
  <message>
   <source>The file does not say how its characters are encoded, and there are several ways.</source>
   <translation>文件没有注明文字编码，可以有几种读法。</translation>
  </message>
  <message>
   <source>Several articles in one file?</source>
   <translation>一个文件含多篇文章？</translation>
  </message>
  <message>
   <source>It seems to hold {n} articles, which begin with these lines.</source>
   <translation>似乎含 {n} 篇文章，首行如下。</translation>
  </message>
  <message>
   <source>{line}    ({n} characters)</source>
   <translation>{line}　（{n} 字）</translation>
  </message>
  <message>
   <source>Split it into these articles</source>
   <translation>拆分为这些文章</translation>
  </message>
  <message>
   <source>What do the columns hold?</source>
   <translation>各列是什么内容？</translation>
  </message>
  <message>
   <source>No column is called “text”. Say which one holds the articles; the others can stay out.</source>
   <translation>没有名为“正文”的列。请指明哪一列是文章正文；其余各列可以略去。</translation>
  </message>
  <message>
   <source>leave out</source>
   <translation>略去</translation>
  </message>
  <message>
   <source>Labels that this project does not have</source>
   <translation>本项目没有的标签</translation>
  </message>
  <message>
   <source>Say as what their spans are to be taken, or leave them out.</source>
   <translation>请指明这些标注归入哪个标签，或予略去。</translation>
  </message>
  <message>
   <source>spans: {n}</source>
   <translation>标注 {n} 处</translation>
  </message>
 </context>
 <context>
  <name>ImportReportDialog</name>
  <message>
   <source>Report of the import</source>
   <translation>导入报告</translation>
  </message>
  <message>
   <source>Take as new version</source>
   <translation>作为新版本导入</translation>
  </message>
  <message>
   <source>The articles that are there give way to these; their spans are carried over.</source>
   <translation>以这些文章取代已有的文章，标注随之转移。</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>保存…</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Spans without one place in the new text: {quotes}</source>
   <translation>在新文本中找不到唯一位置的标注：{quotes}</translation>
  </message>
  <message>
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <source>Save the report</source>
   <translation>保存报告</translation>
  </message>
  <message>
   <source>import report.csv</source>
   <translation>导入报告.csv</translation>
  </message>
 </context>
 <context>
  <name>ImportTasks</name>
  <message>
   <source>Articles added: {n}.</source>
   <translation>新增文章 {n} 篇。</translation>
  </message>
  <message>
   <source>Already there: {n}.</source>
   <translation>已有 {n} 篇。</translation>
  </message>
  <message>
   <source>Left out: {n}.</source>
   <translation>未导入 {n} 篇。</translation>
  </message>
  <message>
   <source>Without a published date: {n}; dates in them cannot be resolved.</source>
   <translation>没有发布日期的 {n} 篇，文中日期无法确定。</translation>
  </message>
  <message>
   <source>Report…</source>
   <translation>报告…</translation>
  </message>
  <message>
   <source>Add dates…</source>
   <translation>补填日期…</translation>
  </message>
  <message>
   <source>Importing: file {done} of {total}</source>
   <translation>正在导入：第 {done} / {total} 个文件</translation>
  </message>
 </context>
 <context>
  <name>Inspector</name>
  <message>
   <source>In the document</source>
   <translation>原文</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>Add a note</source>
   <translation>添加备注</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>依据</translation>
  </message>
  <message>
   <source>History</source>
   <translation>历史</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>接受</translation>
  </message>
  <message>
   <source>Reject</source>
   <translation>拒绝</translation>
  </message>
  <message>
   <source>Nothing selected</source>
   <translation>未选中标注</translation>
  </message>
  <message>
   <source>Click a span in the article, or press Tab for the next open suggestion.</source>
   <translation>点击文中的标注，或按 Tab 转到下一条待审建议。</translation>
  </message>
  <message>
   <source>Unsure</source>
   <translation>存疑</translation>
  </message>
  <message>
   <source>Mark as unsure</source>
   <translation>标为存疑</translation>
  </message>
  <message>
   <source>characters {start}–{end}</source>
   <translation>第 {start}–{end} 字</translation>
  </message>
  <message>
   <source>Other values in this article</source>
   <translation>本文中的其他取值</translation>
  </message>
  <message>
   <source>rule {rule}</source>
   <translation>规则 {rule}</translation>
  </message>
 </context>
 <context>
  <name>KeyStrip</name>
  <message>
   <source>accept</source>
   <translation>接受</translation>
  </message>
  <message>
   <source>reject</source>
   <translation>拒绝</translation>
  </message>
  <message>
   <source>relabel</source>
   <translation>改标签</translation>
  </message>
  <message>
   <source>edges</source>
   <translation>边界</translation>
  </message>
 </context>
 <context>
  <name>LabelBar</name>
  <message>
   <source>Open suggestions</source>
   <translation>待审建议</translation>
  </message>
  <message>
   <source>Previous open suggestion</source>
   <translation>上一条待审建议</translation>
  </message>
  <message>
   <source>Next open suggestion</source>
   <translation>下一条待审建议</translation>
  </message>
 </context>
 <context>
  <name>LabelRemoval</name>
  <message>
   <source>Remove the label {label}?</source>
   <translation>删除标签“{label}”？</translation>
  </message>
  <message>
   <source>What becomes of the accepted spans</source>
   <translation>如何处理已接受的标注</translation>
  </message>
  <message>
   <source>Remove the accepted spans too</source>
   <translation>已接受的标注一并删除</translation>
  </message>
  <message>
   <source>Give the accepted spans the label {label}</source>
   <translation>已接受的标注改用标签“{label}”</translation>
  </message>
  <message>
   <source>Accepted spans that bear it: {n}.</source>
   <translation>使用它的已接受标注：{n} 处。</translation>
  </message>
  <message>
   <source>Suggested and rejected spans that bear it, and go with it: {n}.</source>
   <translation>使用它的建议和已拒绝标注：{n} 处，将随之删除。</translation>
  </message>
  <message>
   <source>Nothing is written before you choose Keep; undo brings back the label and its spans.</source>
   <translation>点“保存”之前不会写入任何内容；撤销可恢复该标签及其标注。</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>删除</translation>
  </message>
 </context>
 <context>
  <name>LabelRow</name>
  <message>
   <source>Colour of {id}</source>
   <translation>{id} 的颜色</translation>
  </message>
  <message>
   <source>Key of {id}</source>
   <translation>{id} 的按键</translation>
  </message>
  <message>
   <source>English name of {id}</source>
   <translation>{id} 的英文名称</translation>
  </message>
  <message>
   <source>Chinese name of {id}</source>
   <translation>{id} 的中文名称</translation>
  </message>
  <message>
   <source>Remove {id}</source>
   <translation>删除 {id}</translation>
  </message>
 </context>
 <context>
  <name>LabelsDialog</name>
  <message>
   <source>Labels</source>
   <translation>标签</translation>
  </message>
  <message>
   <source>A label keeps its id for good, in every dataset too. A colour or key that another label has is exchanged with it.</source>
   <translation>标签的标识始终不变，导出的数据集中也是如此。若所选颜色或按键已被其他标签使用，则两者互换。</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>颜色</translation>
  </message>
  <message>
   <source>Key</source>
   <translation>按键</translation>
  </message>
  <message>
   <source>Id</source>
   <translation>标识</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>English name</source>
   <translation>英文名称</translation>
  </message>
  <message>
   <source>Chinese name</source>
   <translation>中文名称</translation>
  </message>
  <message>
   <source>Add a label</source>
   <translation>添加标签</translation>
  </message>
  <message>
   <source>The label {id} is being removed; choose Keep first, then add it anew.</source>
   <translation>标签 {id} 正待移除；请先点“保存”，再重新添加。</translation>
  </message>
 </context>
 <context>
  <name>Legend</name>
  <message>
   <source>What you will tag</source>
   <translation>要标注什么</translation>
  </message>
  <message>
   <source>Select words with the mouse or Shift+arrows, then press a key.</source>
   <translation>用鼠标或 Shift+方向键选中文字，再按标签的键。</translation>
  </message>
 </context>
 <context>
  <name>MainWindow</name>
  <message>
   <source>Every article in this list is done.</source>
   <translation>列表中的文章均已完成。</translation>
  </message>
 </context>
 <context>
  <name>MessageBar</name>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>ProjectTasks</name>
  <message>
   <source>inspections.annotator</source>
   <translation>调研.annotator</translation>
  </message>
  <message>
   <source>New project</source>
   <translation>新建项目</translation>
  </message>
  <message>
   <source>Open project</source>
   <translation>打开项目</translation>
  </message>
  <message>
   <source>Making the example project…</source>
   <translation>正在生成示例项目…</translation>
  </message>
  <message>
   <source>Example</source>
   <translation>示例</translation>
  </message>
  <message>
   <source>Import a folder</source>
   <translation>导入文件夹</translation>
  </message>
  <message>
   <source>Learning from the articles that are done…</source>
   <translation>正在从已完成的文章学习…</translation>
  </message>
  <message>
   <source>Backed up to {path}</source>
   <translation>已备份到 {path}</translation>
  </message>
  <message>
   <source>There is no backup of this project yet.</source>
   <translation>此项目尚无备份。</translation>
  </message>
  <message>
   <source>The backup is in place; the project as it was is kept in {path}.</source>
   <translation>已恢复备份；原来的项目保存在 {path}。</translation>
  </message>
  <message>
   <source>Written to {path}: articles {documents}, spans {spans}.</source>
   <translation>已写入 {path}：文章 {documents} 篇，标注 {spans} 条。</translation>
  </message>
  <message>
   <source>Left out: {what}.</source>
   <translation>未写入：{what}。</translation>
  </message>
  <message>
   <source>Suggesting…</source>
   <translation>正在生成建议…</translation>
  </message>
  <message>
   <source>Import files</source>
   <translation>导入文件</translation>
  </message>
  <message>
   <source>Articles</source>
   <translation>文章</translation>
  </message>
  <message>
   <source>All files</source>
   <translation>所有文件</translation>
  </message>
  <message>
   <source>Projects</source>
   <translation>项目</translation>
  </message>
  <message>
   <source>Labels learned: {n}; better than the rules and in use: {wins}.</source>
   <translation>已学习的标签：{n} 个；胜过规则并启用：{wins} 个。</translation>
  </message>
  <message>
   <source>Too little to learn from: it takes 200 spans in five articles that are done.</source>
   <translation>可学习的内容太少：需要五篇已完成的文章、共 200 处标注。</translation>
  </message>
  <message>
   <source>Suggesting: article {done} of {total}</source>
   <translation>正在生成建议：第 {done} 篇，共 {total} 篇</translation>
  </message>
  <message>
   <source>New suggestions: {n}.</source>
   <translation>新建议：{n} 条。</translation>
  </message>
 </context>
 <context>
  <name>Question</name>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
 </context>
 <context>
  <name>RecommendersDialog</name>
  <message>
   <source>Recommenders</source>
   <translation>建议来源</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>取消</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>待审</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>已接受</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>已拒绝</translation>
  </message>
  <message>
   <source>Right</source>
   <translation>正确率</translation>
  </message>
  <message>
   <source>Suggest from this score on</source>
   <translation>达到此分数才建议</translation>
  </message>
  <message>
   <source>Learned from this project</source>
   <translation>从本项目学到的</translation>
  </message>
  <message>
   <source>Spans</source>
   <translation>标注数</translation>
  </message>
  <message>
   <source>Rules F1</source>
   <translation>规则 F1</translation>
  </message>
  <message>
   <source>Learned F1</source>
   <translation>模型 F1</translation>
  </message>
  <message>
   <source>Nothing yet. What you accept and reject is remembered at once.</source>
   <translation>尚无。你接受与拒绝的内容会立即记住。</translation>
  </message>
  <message>
   <source>From 200 spans in five articles that are done, a model can be trained. It is used only for labels where it beats the rules on articles that it has not seen.</source>
   <translation>有五篇已完成、共 200 处标注后即可训练模型；只有在未见过的文章上胜过规则的标签才会采用。</translation>
  </message>
  <message>
   <source>Learn from the articles that are done</source>
   <translation>从已完成的文章学习</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>使用中</translation>
  </message>
  <message>
   <source>the rules stay</source>
   <translation>仍用规则</translation>
  </message>
 </context>
 <context>
  <name>Refreshing</name>
  <message>
   <source>Untitled project</source>
   <translation>未命名项目</translation>
  </message>
 </context>
 <context>
  <name>Reviewing</name>
  <message>
   <source>No open suggestion is shown.</source>
   <translation>所示范围内没有待审建议。</translation>
  </message>
  <message>
   <source>Suggestions accepted: {n}.</source>
   <translation>已接受建议：{n} 条。</translation>
  </message>
  <message>
   <source>Left open, because they overlap an accepted span of their label: {n}.</source>
   <translation>与已接受的同类标注重叠，保留待审：{n} 条。</translation>
  </message>
  <message>
   <source>Done, with {n} suggestions left open.</source>
   <translation>已完成，尚有 {n} 条建议未审。</translation>
  </message>
  <message>
   <source>No open suggestion is left here. Ctrl+Enter sets it done and opens the next.</source>
   <translation>本文已无待审建议。按 Ctrl+Enter 设为完成并打开下一篇。</translation>
  </message>
 </context>
 <context>
  <name>ScriptSwitch</name>
  <message>
   <source>Simplified</source>
   <translation>简体</translation>
  </message>
  <message>
   <source>Traditional</source>
   <translation>繁体</translation>
  </message>
  <message>
   <source>As published</source>
   <translation>原文字形</translation>
  </message>
 </context>
 <context>
  <name>ShortcutsDialog</name>
  <message>
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
  <message>
   <source>Keys without Ctrl or Alt work while the article has the keyboard. Shift+arrows select text; Ctrl+wheel changes its size; F6 goes from pane to pane.</source>
   <translation>不带 Ctrl 或 Alt 的按键在焦点位于文章时有效。Shift+方向键选择文字；Ctrl+滚轮改变字号；F6 在各栏之间移动。</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>关闭</translation>
  </message>
  <message>
   <source>Tag or relabel: {label}</source>
   <translation>标注或改标为{label}</translation>
  </message>
 </context>
 <context>
  <name>SpanFilterMenu</name>
  <message>
   <source>Any &amp;score</source>
   <translation>任何分数(&amp;S)</translation>
  </message>
  <message>
   <source>Score {least} and above</source>
   <translation>分数不低于 {least}</translation>
  </message>
  <message>
   <source>Any &amp;recommender</source>
   <translation>任何建议来源(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Unsure only</source>
   <translation>仅存疑(&amp;U)</translation>
  </message>
  <message>
   <source>With a &amp;note only</source>
   <translation>仅有备注(&amp;N)</translation>
  </message>
 </context>
 <context>
  <name>SpanListPane</name>
  <message>
   <source>In this article</source>
   <translation>本文标注</translation>
  </message>
  <message>
   <source>Filter by score, recommender, flag and note</source>
   <translation>按分数、来源、存疑和备注筛选</translation>
  </message>
  <message>
   <source>Spans of this article</source>
   <translation>本文的标注</translation>
  </message>
  <message>
   <source>All</source>
   <translation>全部</translation>
  </message>
  <message>
   <source>{n} open</source>
   <translation>{n} 待审</translation>
  </message>
  <message>
   <source>{n} rejected</source>
   <translation>{n} 已拒</translation>
  </message>
  <message>
   <source>Nothing matches this filter.</source>
   <translation>没有符合筛选的标注。</translation>
  </message>
  <message>
   <source>Nothing is tagged yet. Select words and press the key of a label.</source>
   <translation>尚无标注。选中文字，再按标签的键。</translation>
  </message>
 </context>
 <context>
  <name>SpanRow</name>
  <message>
   <source>{n} open</source>
   <translation>{n} 待审</translation>
  </message>
 </context>
 <context>
  <name>StatusBar</name>
  <message>
   <source>Read only</source>
   <translation>只读</translation>
  </message>
  <message>
   <source>Saved {time}</source>
   <translation>已保存 {time}</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>就绪</translation>
  </message>
  <message>
   <source>{done}/{total} documents</source>
   <translation>{done}/{total} 篇</translation>
  </message>
  <message>
   <source>Undo: {what}</source>
   <translation>撤销：{what}</translation>
  </message>
  <message>
   <source>Reviewer {name}</source>
   <translation>审阅者 {name}</translation>
  </message>
  <message>
   <source>Shortcuts</source>
   <translation>快捷键</translation>
  </message>
 </context>
 <context>
  <name>WindowActions</name>
  <message>
   <source>&amp;Accept all shown</source>
   <translation>接受所示全部建议(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Accept all shown ({n})</source>
   <translation>接受所示全部建议（{n} 条）(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Undo: {what}</source>
   <translation>撤销(&amp;U)：{what}</translation>
  </message>
  <message>
   <source>&amp;Redo: {what}</source>
   <translation>重做(&amp;R)：{what}</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>Articles: {documents}, with accepted spans: {spans}. They go to the bin of the project, and a backup is made first; undo brings them back.</source>
   <translation>文章 {documents} 篇，含已接受的标注 {spans} 条。文章将移入项目回收站，事先会备份；撤销即可恢复。</translation>
  </message>
  <message>
   <source>Delete from the project?</source>
   <translation>从项目中删除？</translation>
  </message>
  <message>
   <source>Delete</source>
   <translation>删除</translation>
  </message>
  <message>
   <source>Reviewer</source>
   <translation>审阅者</translation>
  </message>
  <message>
   <source>Your decisions are kept under this name. Left empty, it is the name of this account.</source>
   <translation>您的决定以此名称记录。留空则使用本账户的名称。</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>保存</translation>
  </message>
 </context>
 <context>
  <name>Zoning</name>
  <message>
   <source>Folded away as furniture; the line over the article opens it.</source>
   <translation>已作为网页导航等折叠；点文章上方的折叠行可展开。</translation>
  </message>
 </context>
 <context>
  <name>actions</name>
  <message>
   <source>&amp;Project</source>
   <translation>项目(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>编辑(&amp;E)</translation>
  </message>
  <message>
   <source>&amp;Zone</source>
   <translation>分区(&amp;Z)</translation>
  </message>
  <message>
   <source>&amp;Span</source>
   <translation>标注(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Review</source>
   <translation>审阅(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Find</source>
   <translation>查找(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>视图(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>帮助(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;New project…</source>
   <translation>新建项目(&amp;N)…</translation>
  </message>
  <message>
   <source>&amp;Open project…</source>
   <translation>打开项目(&amp;O)…</translation>
  </message>
  <message>
   <source>Open the e&amp;xample project</source>
   <translation>打开示例项目(&amp;X)</translation>
  </message>
  <message>
   <source>&amp;Import files…</source>
   <translation>导入文件(&amp;I)…</translation>
  </message>
  <message>
   <source>Import &amp;with options…</source>
   <translation>按选项导入(&amp;W)…</translation>
  </message>
  <message>
   <source>Import a &amp;folder…</source>
   <translation>导入文件夹(&amp;F)…</translation>
  </message>
  <message>
   <source>&amp;Suggest after every import</source>
   <translation>导入后自动生成建议(&amp;S)</translation>
  </message>
  <message>
   <source>Suggest in &amp;this article</source>
   <translation>为本文生成建议(&amp;T)</translation>
  </message>
  <message>
   <source>Suggest in &amp;all articles</source>
   <translation>为全部文章生成建议(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Export a dataset…</source>
   <translation>导出数据集(&amp;E)…</translation>
  </message>
  <message>
   <source>&amp;Back up now</source>
   <translation>立即备份(&amp;B)</translation>
  </message>
  <message>
   <source>Restore a bac&amp;kup…</source>
   <translation>恢复备份(&amp;K)…</translation>
  </message>
  <message>
   <source>Re&amp;viewer…</source>
   <translation>审阅者(&amp;V)…</translation>
  </message>
  <message>
   <source>&amp;Quit</source>
   <translation>退出(&amp;Q)</translation>
  </message>
  <message>
   <source>&amp;Undo</source>
   <translation>撤销(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Redo</source>
   <translation>重做(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Copy as published</source>
   <translation>按原文复制(&amp;C)</translation>
  </message>
  <message>
   <source>De&amp;tails of this article…</source>
   <translation>本文信息(&amp;T)…</translation>
  </message>
  <message>
   <source>&amp;Delete this article…</source>
   <translation>删除本文(&amp;D)…</translation>
  </message>
  <message>
   <source>&amp;Title</source>
   <translation>标题(&amp;T)</translation>
  </message>
  <message>
   <source>By&amp;line</source>
   <translation>署名(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Heading</source>
   <translation>小标题(&amp;H)</translation>
  </message>
  <message>
   <source>&amp;Body</source>
   <translation>正文(&amp;B)</translation>
  </message>
  <message>
   <source>&amp;Caption</source>
   <translation>图片说明(&amp;C)</translation>
  </message>
  <message>
   <source>C&amp;redit</source>
   <translation>责编等(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Furniture</source>
   <translation>网页导航等(&amp;F)</translation>
  </message>
  <message>
   <source>&amp;Accept</source>
   <translation>接受(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Reject suggestion, remove span</source>
   <translation>拒绝建议，移除标注(&amp;R)</translation>
  </message>
  <message>
   <source>&amp;Start one character earlier</source>
   <translation>起点前移一字(&amp;S)</translation>
  </message>
  <message>
   <source>S&amp;tart one character later</source>
   <translation>起点后移一字(&amp;T)</translation>
  </message>
  <message>
   <source>&amp;End one character later</source>
   <translation>终点后移一字(&amp;E)</translation>
  </message>
  <message>
   <source>E&amp;nd one character earlier</source>
   <translation>终点前移一字(&amp;N)</translation>
  </message>
  <message>
   <source>E&amp;dit attributes</source>
   <translation>编辑属性(&amp;D)</translation>
  </message>
  <message>
   <source>Edit n&amp;ote</source>
   <translation>编辑备注(&amp;O)</translation>
  </message>
  <message>
   <source>&amp;Unsure</source>
   <translation>存疑(&amp;U)</translation>
  </message>
  <message>
   <source>Se&amp;lect nothing</source>
   <translation>取消选择(&amp;L)</translation>
  </message>
  <message>
   <source>&amp;Next open suggestion</source>
   <translation>下一条待审建议(&amp;N)</translation>
  </message>
  <message>
   <source>&amp;Previous open suggestion</source>
   <translation>上一条待审建议(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Accept all shown</source>
   <translation>接受所示全部建议(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Done and next</source>
   <translation>完成并转到下一篇(&amp;D)</translation>
  </message>
  <message>
   <source>Set &amp;to do</source>
   <translation>设为待办(&amp;T)</translation>
  </message>
  <message>
   <source>Set &amp;in progress</source>
   <translation>设为进行中(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Set done</source>
   <translation>设为完成(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Labels…</source>
   <translation>标签(&amp;L)…</translation>
  </message>
  <message>
   <source>&amp;Recommenders…</source>
   <translation>建议来源(&amp;R)…</translation>
  </message>
  <message>
   <source>Ne&amp;xt article</source>
   <translation>下一篇(&amp;X)</translation>
  </message>
  <message>
   <source>Pre&amp;vious article</source>
   <translation>上一篇(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;Search the articles</source>
   <translation>搜索文章(&amp;S)</translation>
  </message>
  <message>
   <source>Search from &amp;anywhere</source>
   <translation>随时搜索文章(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Find in this article…</source>
   <translation>在本文中查找(&amp;F)…</translation>
  </message>
  <message>
   <source>&amp;Clear search and filters</source>
   <translation>清除搜索与筛选(&amp;C)</translation>
  </message>
  <message>
   <source>&amp;Articles</source>
   <translation>文章(&amp;A)</translation>
  </message>
  <message>
   <source>&amp;Selected span</source>
   <translation>所选标注(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;Keyboard to the next pane</source>
   <translation>键盘移到下一栏(&amp;K)</translation>
  </message>
  <message>
   <source>&amp;Larger text</source>
   <translation>放大正文(&amp;L)</translation>
  </message>
  <message>
   <source>S&amp;maller text</source>
   <translation>缩小正文(&amp;M)</translation>
  </message>
  <message>
   <source>Te&amp;xt by the width of the window</source>
   <translation>按窗口宽度定字号(&amp;X)</translation>
  </message>
  <message>
   <source>S&amp;implified characters</source>
   <translation>简体字(&amp;I)</translation>
  </message>
  <message>
   <source>&amp;Traditional characters</source>
   <translation>繁体字(&amp;T)</translation>
  </message>
  <message>
   <source>Traditional as in Taiwa&amp;n</source>
   <translation>繁体（台湾用字）(&amp;N)</translation>
  </message>
  <message>
   <source>Traditional as in &amp;Hong Kong</source>
   <translation>繁体（香港用字）(&amp;H)</translation>
  </message>
  <message>
   <source>Characters as &amp;published</source>
   <translation>按发布时的字形(&amp;P)</translation>
  </message>
  <message>
   <source>&amp;Clean view</source>
   <translation>净化显示(&amp;C)</translation>
  </message>
  <message>
   <source>Mark what the &amp;view changes</source>
   <translation>标出与原文不同之处(&amp;V)</translation>
  </message>
  <message>
   <source>&amp;What is cleaned…</source>
   <translation>净化哪些内容(&amp;W)…</translation>
  </message>
  <message>
   <source>Light or dark as the s&amp;ystem</source>
   <translation>明暗跟随系统(&amp;Y)</translation>
  </message>
  <message>
   <source>Li&amp;ght</source>
   <translation>浅色(&amp;G)</translation>
  </message>
  <message>
   <source>&amp;Dark</source>
   <translation>深色(&amp;D)</translation>
  </message>
  <message>
   <source>Lang&amp;uage of the system</source>
   <translation>跟随系统语言(&amp;U)</translation>
  </message>
  <message>
   <source>&amp;Shortcuts</source>
   <translation>快捷键(&amp;S)</translation>
  </message>
  <message>
   <source>&amp;About</source>
   <translation>关于(&amp;A)</translation>
  </message>
 </context>
 <context>
  <name>cleaning</name>
  <message>
   <source>Pinyin in brackets: 調(diào)研</source>
   <translation>括注的拼音：調(diào)研</translation>
  </message>
  <message>
   <source>Characters without width</source>
   <translation>零宽字符</translation>
  </message>
  <message>
   <source>Control characters</source>
   <translation>控制字符</translation>
  </message>
  <message>
   <source>Rests of web pages: &amp;&amp;nbsp; &lt;br&gt;</source>
   <translation>网页残留：&amp;&amp;nbsp; &lt;br&gt;</translation>
  </message>
  <message>
   <source>Doubled punctuation: ，，</source>
   <translation>重复的标点：，，</translation>
  </message>
  <message>
   <source>Question marks in place of an indent: ????</source>
   <translation>代替缩进的问号：????</translation>
  </message>
  <message>
   <source>Blanks at the start of a line</source>
   <translation>行首空白</translation>
  </message>
  <message>
   <source>Blanks at the end of a line</source>
   <translation>行末空白</translation>
  </message>
  <message>
   <source>Doubled blanks</source>
   <translation>重复的空格</translation>
  </message>
  <message>
   <source>Empty lines</source>
   <translation>空行</translation>
  </message>
  <message>
   <source>Line breaks inside a paragraph</source>
   <translation>段内的硬换行</translation>
  </message>
 </context>
 <context>
  <name>errors</name>
  <message>
   <source>{path} cannot be written; choose a folder that exists and a name that ends in .png.</source>
   <translation>无法写入 {path}；请选择已存在的文件夹和以 .png 结尾的文件名。</translation>
  </message>
  <message>
   <source>There is no display here to open a window on; start this on a desktop. Everything else works without: see annotator --help.</source>
   <translation>此处没有显示器，无法打开窗口；请在桌面环境中启动。其余功能不受影响，见 annotator --help。</translation>
  </message>
  <message>
   <source>The label {id} cannot be added and removed at once; do one after the other.</source>
   <translation>不能同时添加和删除标签 {id}；请先后分两次进行。</translation>
  </message>
  <message>
   <source>The label {id} bears accepted spans: {n}. Say which label they get, as --remove {id}=PLACE, or remove them too, with --with-spans.</source>
   <translation>标签 {id} 下有已接受的标注 {n} 处。请指明改用哪个标签（如 --remove {id}=PLACE），或用 --with-spans 一并删除。</translation>
  </message>
  <message>
   <source>“{name}” is no colour of labels; choose one of {names}.</source>
   <translation>没有名为“{name}”的标签颜色；请从 {names} 中选择。</translation>
  </message>
  <message>
   <source>There is too little to learn from: it takes 200 spans in five articles that are done.</source>
   <translation>可供学习的内容太少：需要五篇已完成的文章中至少 200 处标注。</translation>
  </message>
  <message>
   <source>{path} cannot be read; choose a file that evaluate wrote.</source>
   <translation>无法读取 {path}；请选择由 evaluate 写出的文件。</translation>
  </message>
  <message>
   <source>{holder} has {path} open; close it there and do this again.</source>
   <translation>{holder} 正在使用 {path}；请在那边关闭后重试。</translation>
  </message>
  <message>
   <source>{path} can only be read here; copy it to a folder that you may write to.</source>
   <translation>{path} 在此处只能阅读；请将其复制到可写的文件夹。</translation>
  </message>
  <message>
   <source>The window needs {libraries}, which this system lacks; install them (on Debian and Ubuntu: sudo apt-get install {packages}).</source>
   <translation>窗口需要 {libraries}，而本系统没有；请先安装（Debian 与 Ubuntu：sudo apt-get install {packages}）。</translation>
  </message>
  <message>
   <source>It is not in UTF-8; brat writes no other encoding.</source>
   <translation>文件不是 UTF-8 编码；brat 只写这一种编码。</translation>
  </message>
  <message>
   <source>It has a line that brat does not write: {what}.</source>
   <translation>其中有一行不是 brat 的写法：{what}。</translation>
  </message>
  <message>
   <source>The span {start}–{end} is in pieces with other text between them; tag the whole instead.</source>
   <translation>标注 {start}–{end} 分为数段，中间夹有其他文字；请改为标注整段。</translation>
  </message>
  <message>
   <source>There is no format {format}; choose one of {known}.</source>
   <translation>没有 {format} 这种格式；请从 {known} 中选择。</translation>
  </message>
  <message>
   <source>{format} makes no such choice of nested spans; these do: {known}.</source>
   <translation>{format} 不能这样选择嵌套标注；可以的格式：{known}。</translation>
  </message>
  <message>
   <source>It is no line of CLUENER: text, and label with quotes under it.</source>
   <translation>不是 CLUENER 的行：应有 text，以及含引文的 label。</translation>
  </message>
  <message>
   <source>It is not in UTF-8; save it so and import it again.</source>
   <translation>文件不是 UTF-8 编码；请另存为 UTF-8 后重新导入。</translation>
  </message>
  <message>
   <source>“{line}” is no row of a token and a tag.</source>
   <translation>“{line}”不是由字与标记组成的行。</translation>
  </message>
  <message>
   <source>It is no table in UTF-8 ({problem}); export it again.</source>
   <translation>这不是 UTF-8 编码的表格（{problem}）；请重新导出。</translation>
  </message>
  <message>
   <source>In “{title}” the span {start}–{end} should quote “{quote}”, but “{there}” stands there. Nothing was exported; remove that span or restore a backup.</source>
   <translation>“{title}”中第 {start}–{end} 字的标注应为“{quote}”，而该处是“{there}”。未导出任何内容；请移除该标注或恢复备份。</translation>
  </message>
  <message>
   <source>It is no JSON: {problem}.</source>
   <translation>不是 JSON：{problem}。</translation>
  </message>
  <message>
   <source>It has no text: put the article under “text”.</source>
   <translation>没有正文：请将文章放在“text”下。</translation>
  </message>
  <message>
   <source>It has characters beyond the Basic Plane, and doccano does not say in which unit it counts; add "offsets": "utf-16" to the line if the spans were tagged in its browser.</source>
   <translation>其中有基本平面以外的字符，而 doccano 未说明计数单位；如果标注是在其浏览器界面中做的，请在该行加上 "offsets": "utf-16"。</translation>
  </message>
  <message>
   <source>Its labels are no lists of start, end and name.</source>
   <translation>其标签不是由起点、终点和名称组成的列表。</translation>
  </message>
  <message>
   <source>An Excel sheet holds {rows} rows, and {name} needs more; export Parquet or CSV instead.</source>
   <translation>Excel 工作表最多 {rows} 行，{name} 超出了；请改为导出 Parquet 或 CSV。</translation>
  </message>
  <message>
   <source>This format needs {module}; install it with: pip install 'annotator[{extra}]'.</source>
   <translation>此格式需要 {module}；安装命令：pip install 'annotator[{extra}]'。</translation>
  </message>
  <message>
   <source>{path} holds other things; choose a new or empty folder for the dataset.</source>
   <translation>{path} 中已有其他内容；请为数据集选择新的或空的文件夹。</translation>
  </message>
  <message>
   <source>{path} cannot be written ({reason}); choose a folder that exists and that you may write to.</source>
   <translation>无法写入 {path}（{reason}）；请选择已存在且可写的文件夹。</translation>
  </message>
  <message>
   <source>It is no JSON array of articles: {problem}.</source>
   <translation>不是文章的 JSON 数组：{problem}。</translation>
  </message>
  <message>
   <source>It has no data; export the project from Label Studio as JSON.</source>
   <translation>其中没有 data；请从 Label Studio 以 JSON 导出项目。</translation>
  </message>
  <message>
   <source>It is no Parquet table ({problem}); export it again.</source>
   <translation>这不是 Parquet 表格（{problem}）；请重新导出。</translation>
  </message>
  <message>
   <source>Its project.qde is no XML: {problem}.</source>
   <translation>其中的 project.qde 不是 XML：{problem}。</translation>
  </message>
  <message>
   <source>It is no text source, or its text is not in the archive.</source>
   <translation>它不是文本来源，或其文本不在压缩包中。</translation>
  </message>
  <message>
   <source>Its text is not in UTF-8, as the standard demands.</source>
   <translation>其文本不是标准所要求的 UTF-8 编码。</translation>
  </message>
  <message>
   <source>A coding at {start}–{end} names a code that is not there.</source>
   <translation>{start}–{end} 处的编码指向不存在的代码。</translation>
  </message>
  <message>
   <source>“{text}” is no split; write it like train=80,dev=10,test=10.</source>
   <translation>“{text}”不是划分方式；请写成 train=80,dev=10,test=10。</translation>
  </message>
  <message>
   <source>Its text is not the one that was exported (the checksum differs), so that spans may have moved; export it again as JSONL or Parquet.</source>
   <translation>文本已不是导出时的文本（校验和不符），标注可能错位；请重新导出为 JSONL 或 Parquet。</translation>
  </message>
  <message>
   <source>“{text}” is no number; export the tables again.</source>
   <translation>“{text}”不是数字；请重新导出各表。</translation>
  </message>
  <message>
   <source>“{name}” holds no JSON: {problem}.</source>
   <translation>“{name}”不是 JSON：{problem}。</translation>
  </message>
  <message>
   <source>“{name}” must be an object.</source>
   <translation>“{name}”须为对象。</translation>
  </message>
  <message>
   <source>It is no XML: {problem}.</source>
   <translation>不是 XML：{problem}。</translation>
  </message>
  <message>
   <source>It has no text; export it again with its document.</source>
   <translation>其中没有正文；请连同文档重新导出。</translation>
  </message>
  <message>
   <source>It has a line that WebAnno does not write: {what}.</source>
   <translation>其中有一行不是 WebAnno 的写法：{what}。</translation>
  </message>
  <message>
   <source>The span that begins at character {start} never ends.</source>
   <translation>从第 {start} 字开始的标注没有结束。</translation>
  </message>
  <message>
   <source>{path} cannot be written: {problem}.</source>
   <translation>无法写入 {path}：{problem}。</translation>
  </message>
  <message>
   <source>You left it out.</source>
   <translation>您选择了不导入。</translation>
  </message>
  <message>
   <source>The process that reads the articles ended; start the suggestions again.</source>
   <translation>读取文章的进程已结束；请重新生成建议。</translation>
  </message>
  <message>
   <source>Something is still being read; wait for it or cancel it.</source>
   <translation>仍有内容在读取；请等待或取消。</translation>
  </message>
  <message>
   <source>Nothing is selected; select the words to tag first.</source>
   <translation>未选中文字；请先选中要标注的文字。</translation>
  </message>
  <message>
   <source>No paragraph is chosen; click into the one whose role is to change.</source>
   <translation>没有选定段落；请先点入要改分区的段落。</translation>
  </message>
  <message>
   <source>There is no article in {path}; choose a folder with files of these kinds: {endings}.</source>
   <translation>{path} 中没有文章；请选择含有这些类型文件的文件夹：{endings}。</translation>
  </message>
  <message>
   <source>There is nothing at {path}; check the name.</source>
   <translation>{path} 处什么也没有；请检查名称。</translation>
  </message>
  <message>
   <source>The ZIP holds no article; it needs files like {endings}.</source>
   <translation>ZIP 中没有文章；其中须有 {endings} 这类文件。</translation>
  </message>
  <message>
   <source>The ZIP is damaged: {problem}.</source>
   <translation>ZIP 已损坏：{problem}。</translation>
  </message>
  <message>
   <source>The ZIP unpacks to {size} MB and is not opened.</source>
   <translation>ZIP 解压后达 {size} MB，未打开。</translation>
  </message>
  <message>
   <source>The ZIP wants to write outside its folder ({name}) and is not opened.</source>
   <translation>ZIP 试图写到其文件夹之外（{name}），未打开。</translation>
  </message>
  <message>
   <source>The ZIP is locked by a password: unpack it and import the folder.</source>
   <translation>ZIP 有密码：请解压后导入文件夹。</translation>
  </message>
  <message>
   <source>It unpacks to more than it states.</source>
   <translation>解压后的大小超过其标明的大小。</translation>
  </message>
  <message>
   <source>There is no encoding named {encoding}; try utf-8, gb18030, big5 or utf-16.</source>
   <translation>没有名为 {encoding} 的编码；可试 utf-8、gb18030、big5 或 utf-16。</translation>
  </message>
  <message>
   <source>It is not in {encoding}: byte {position} does not fit; leave the encoding to be found.</source>
   <translation>文件不是 {encoding} 编码：第 {position} 字节不符；请让程序自行判断编码。</translation>
  </message>
  <message>
   <source>It is no text in an encoding of Chinese files; save it as UTF-8 and import that.</source>
   <translation>文件不是任何中文编码的文本；请另存为 UTF-8 后导入。</translation>
  </message>
  <message>
   <source>Its text is damaged: it starts with a byte-order mark that the rest does not keep to.</source>
   <translation>文本已损坏：开头的字节顺序标记与其余内容不符。</translation>
  </message>
  <message>
   <source>No article stands out on this page; copy its text into a .txt file.</source>
   <translation>此网页中找不到正文；请将正文复制到 .txt 文件。</translation>
  </message>
  <message>
   <source>Line {line}: {reason}</source>
   <translation>第 {line} 行：{reason}</translation>
  </message>
  <message>
   <source>{name}: {reason}</source>
   <translation>{name}：{reason}</translation>
  </message>
  <message>
   <source>Its objects are nested too deeply to be an article.</source>
   <translation>对象嵌套过深，不可能是文章。</translation>
  </message>
  <message>
   <source>The file is no Word document, whatever its name says.</source>
   <translation>无论文件名如何，它不是 Word 文档。</translation>
  </message>
  <message>
   <source>The file is no OpenDocument text, whatever its name says.</source>
   <translation>无论文件名如何，它不是 OpenDocument 文本。</translation>
  </message>
  <message>
   <source>The file unpacks to {size} MB.</source>
   <translation>文件解压后达 {size} MB。</translation>
  </message>
  <message>
   <source>The file is damaged, locked by a password, or an old Word file: save it as .docx and try again.</source>
   <translation>文件已损坏、有密码或是旧版 Word 文件：请另存为 .docx 后重试。</translation>
  </message>
  <message>
   <source>The file is not as Word writes it and is not opened, for safety.</source>
   <translation>文件不符合 Word 的写法，为安全起见未打开。</translation>
  </message>
  <message>
   <source>The file is damaged: {problem}.</source>
   <translation>文件已损坏：{problem}。</translation>
  </message>
  <message>
   <source>The PDF holds pictures of its pages and no text: run text recognition on it first.</source>
   <translation>此 PDF 只有页面图像而没有文字：请先进行文字识别。</translation>
  </message>
  <message>
   <source>The PDF is locked by a password: save a copy without it.</source>
   <translation>此 PDF 有密码：请另存一份无密码的副本。</translation>
  </message>
  <message>
   <source>The PDF is encrypted: open it, print it to a new PDF, and import that.</source>
   <translation>此 PDF 已加密：请打开它，打印为新的 PDF 后导入。</translation>
  </message>
  <message>
   <source>The PDF is damaged: {problem}.</source>
   <translation>PDF 已损坏：{problem}。</translation>
  </message>
  <message>
   <source>The file has no text.</source>
   <translation>文件中没有文字。</translation>
  </message>
  <message>
   <source>The file has no rows.</source>
   <translation>文件中没有行。</translation>
  </message>
  <message>
   <source>The file cannot be read: {problem}.</source>
   <translation>无法读取文件：{problem}。</translation>
  </message>
  <message>
   <source>Files like {name} are not read: save it as {ending} first.</source>
   <translation>不读取 {name} 这类文件：请先另存为 {ending}。</translation>
  </message>
  <message>
   <source>Files like {name} are not read; choose one of {endings}.</source>
   <translation>不读取 {name} 这类文件；请选择 {endings}。</translation>
  </message>
  <message>
   <source>The file is empty.</source>
   <translation>文件是空的。</translation>
  </message>
  <message>
   <source>The file has {size} MB, and an article a few kilobytes: split it first.</source>
   <translation>文件有 {size} MB，而一篇文章只有几 KB：请先拆分。</translation>
  </message>
  <message>
   <source>It is no JSON object; each line holds one article as {{…}}.</source>
   <translation>不是 JSON 对象；每行应是一篇文章 {{…}}。</translation>
  </message>
  <message>
   <source>Two of its spans have the same id; each needs its own.</source>
   <translation>有两条标注 id 相同；每条须有自己的 id。</translation>
  </message>
  <message>
   <source>A relation names the span {id}, which the row does not have.</source>
   <translation>有关系指向标注 {id}，而该行没有它。</translation>
  </message>
  <message>
   <source>The id {id} is that of line {first} already.</source>
   <translation>id {id} 已用于第 {first} 行。</translation>
  </message>
  <message>
   <source>The file is damaged, locked by a password, or an old Excel file: save it as .xlsx and try again.</source>
   <translation>文件已损坏、有密码或是旧版 Excel 文件：请另存为 .xlsx 后重试。</translation>
  </message>
  <message>
   <source>After line {line} it is not in {encoding} any more; save it as UTF-8.</source>
   <translation>第 {line} 行之后不再是 {encoding} 编码；请另存为 UTF-8。</translation>
  </message>
  <message>
   <source>It is not in {encoding} throughout; save it as UTF-8.</source>
   <translation>文件并非全部为 {encoding} 编码；请另存为 UTF-8。</translation>
  </message>
  <message>
   <source>It is no table: {problem}.</source>
   <translation>不是表格：{problem}。</translation>
  </message>
  <message>
   <source>No column holds the text: name it “text”. The columns are {names}.</source>
   <translation>没有正文列：请将其命名为“text”。现有列：{names}。</translation>
  </message>
  <message>
   <source>The column “{field}” holds no JSON: {problem}.</source>
   <translation>“{field}”列不是 JSON：{problem}。</translation>
  </message>
  <message>
   <source>Two zones overlap at character {position}; each character has one.</source>
   <translation>两个分区在第 {position} 字处重叠；每个字只能属于一个分区。</translation>
  </message>
  <message>
   <source>The span {start}–{end} quotes “{stated}”, but the text has “{quote}” there.</source>
   <translation>标注 {start}–{end} 引的是“{stated}”，而正文该处是“{quote}”。</translation>
  </message>
  <message>
   <source>“{name}” must be a list of objects.</source>
   <translation>“{name}”必须是对象列表。</translation>
  </message>
  <message>
   <source>“{key}” has half a character (a lone surrogate): export it again as UTF-8.</source>
   <translation>“{key}”中有半个字符（孤立的代理项）：请重新导出为 UTF-8。</translation>
  </message>
  <message>
   <source>A {kind} has no whole numbers under “start” and “end”.</source>
   <translation>有 {kind} 的“start”与“end”不是整数。</translation>
  </message>
  <message>
   <source>A {kind} goes from {start} to {end}, which is no stretch of a text of {length} characters.</source>
   <translation>有 {kind} 从 {start} 到 {end}，不在 {length} 字的正文之内。</translation>
  </message>
  <message>
   <source>“{key}” must be text.</source>
   <translation>“{key}”必须是文本。</translation>
  </message>
  <message>
   <source>“{key}” is missing.</source>
   <translation>缺少“{key}”。</translation>
  </message>
  <message>
   <source>“{key}” must be an object of texts.</source>
   <translation>“{key}”必须是文本的对象。</translation>
  </message>
  <message>
   <source>“{key}” is “{value}”, but must be one of {known}.</source>
   <translation>“{key}”为“{value}”，但必须是 {known} 之一。</translation>
  </message>
  <message>
   <source>“score” must be a number from 0 to 1.</source>
   <translation>“score”必须是 0 到 1 的数。</translation>
  </message>
  <message>
   <source>“{key}” must be true or false.</source>
   <translation>“{key}”必须是 true 或 false。</translation>
  </message>
  <message>
   <source>“{text}” is no date; write it like 2024-11-14.</source>
   <translation>“{text}”不是日期；请写成 2024-11-14 的样子。</translation>
  </message>
  <message>
   <source>This stretch bears that label already.</source>
   <translation>这段文字已有该标签。</translation>
  </message>
  <message>
   <source>A span has at least one character; press Delete to remove it.</source>
   <translation>标注至少有一个字；要移除请按 Delete。</translation>
  </message>
  <message>
   <source>A label needs an id of capital letters, digits and _ that begins with a letter, as ORG; “{id}” is none.</source>
   <translation>标签需要以字母开头、由大写字母、数字和 _ 组成的标识，如 ORG；“{id}”不符合。</translation>
  </message>
  <message>
   <source>This project has a label {id} already; choose another id.</source>
   <translation>本项目已有标签 {id}，请换一个标识。</translation>
  </message>
  <message>
   <source>A project has room for nine labels, one for each key from 1 to 9.</source>
   <translation>一个项目最多有九个标签，对应 1 至 9 的按键。</translation>
  </message>
  <message>
   <source>This project has no label {id}; choose one of {labels}.</source>
   <translation>本项目没有标签 {id}；请从 {labels} 中选择。</translation>
  </message>
  <message>
   <source>The label {id} stays, since rules and views of this program are made for it; it may get another name, and its recommender can be switched off.</source>
   <translation>标签 {id} 不能删除，因为本程序的规则和视图以它为准；可以给它改名，也可以停用相应的建议来源。</translation>
  </message>
  <message>
   <source>A label is tagged by a key from 1 to 9; “{key}” is none.</source>
   <translation>标签的按键是 1 到 9 的数字，“{key}”不是。</translation>
  </message>
  <message>
   <source>The label {label} bears spans, {n} of them; remove these or give them another label first.</source>
   <translation>标签 {label} 下还有 {n} 处标注，请先删除它们或改用其他标签。</translation>
  </message>
  <message>
   <source>{holder} has this project open; here it can only be read. Close it there and open it again.</source>
   <translation>{holder} 正在使用此项目，此处只能阅读。请在那边关闭后重新打开。</translation>
  </message>
  <message>
   <source>This project can only be read here; copy it to a folder that you may write to.</source>
   <translation>此项目在此处只能阅读；请将其复制到可写的文件夹。</translation>
  </message>
  <message>
   <source>Its spans bear labels that this project does not have: {labels}; add them first.</source>
   <translation>其中的标注使用了本项目没有的标签：{labels}；请先添加。</translation>
  </message>
  <message>
   <source>The settings in {path} cannot be read, so the defaults are used. Delete or mend it.</source>
   <translation>无法读取 {path} 中的设置，已使用默认值。请删除或修复该文件。</translation>
  </message>
  <message>
   <source>The settings cannot be saved in {path}: {reason}.</source>
   <translation>无法将设置保存到 {path}：{reason}。</translation>
  </message>
  <message>
   <source>No backup can be written to {folder} ({reason}); free some room or change its permissions. Nothing was changed.</source>
   <translation>无法将备份写入 {folder}（{reason}）；请腾出空间或更改权限。未作任何更改。</translation>
  </message>
  <message>
   <source>{path} is damaged; restore a backup of it.</source>
   <translation>{path} 已损坏；请恢复其备份。</translation>
  </message>
  <message>
   <source>The backup {path} is damaged; choose an older one.</source>
   <translation>备份 {path} 已损坏；请选择更早的备份。</translation>
  </message>
  <message>
   <source>The backup cannot be copied to {folder} ({reason}); free some room or change its permissions. Nothing was changed.</source>
   <translation>无法把备份复制到 {folder}（{reason}）；请腾出空间或更改其权限。未作任何更改。</translation>
  </message>
  <message>
   <source>{path} is open in another window or program; close it there and restore the backup again. Nothing was changed.</source>
   <translation>{path} 正在另一个窗口或程序中打开；请先在那里关闭，再恢复备份。未作任何更改。</translation>
  </message>
  <message>
   <source>{path} cannot be moved aside ({reason}); give it a shorter name or free some room. Nothing was changed.</source>
   <translation>无法移开 {path}（{reason}）；请改用较短的名称或腾出空间。未作任何更改。</translation>
  </message>
  <message>
   <source>There is no project at {path}; check the name or create it.</source>
   <translation>{path} 处没有项目；请检查名称或新建。</translation>
  </message>
  <message>
   <source>{path} was written by an older version of this program; open it once where it can be written, to bring it up to date.</source>
   <translation>{path} 由旧版程序写成；请在可写的位置打开一次以完成升级。</translation>
  </message>
  <message>
   <source>There is no project at {path}; open the backup itself instead.</source>
   <translation>{path} 处没有项目；请直接打开备份。</translation>
  </message>
  <message>
   <source>{path} cannot be read: {reason}.</source>
   <translation>无法读取 {path}：{reason}。</translation>
  </message>
  <message>
   <source>{path} is not an annotator project; choose another file.</source>
   <translation>{path} 不是 annotator 项目；请选择其他文件。</translation>
  </message>
  <message>
   <source>{path} was written by a newer version of this program (schema {version}); update the program to open it. The file was not touched.</source>
   <translation>{path} 由更新版本的程序写成（结构版本 {version}）；请更新程序后再打开。文件未被改动。</translation>
  </message>
  <message>
   <source>{path} is damaged ({reason}); restore a backup of it.</source>
   <translation>{path} 已损坏（{reason}）；请恢复其备份。</translation>
  </message>
  <message>
   <source>No project can be made at {path}; choose a folder that exists and that you may write to.</source>
   <translation>无法在 {path} 新建项目；请选择已存在且可写的文件夹。</translation>
  </message>
  <message>
   <source>The id {id} belongs to another text in this project; give the article another id.</source>
   <translation>id {id} 属于本项目中的另一篇文章；请为此文另取 id。</translation>
  </message>
  <message>
   <source>There is no article {id} in this project.</source>
   <translation>本项目中没有文章 {id}。</translation>
  </message>
  <message>
   <source>That stretch bears this label already; nothing was changed.</source>
   <translation>那段文字已有此标签；未作更改。</translation>
  </message>
  <message>
   <source>Line {line} of {file} is not a tagged article. Each line needs id, text and spans.</source>
   <translation>{file} 第 {line} 行不是已标注的文章。每行须有 id、text 和 spans。</translation>
  </message>
  <message>
   <source>This is not an evaluation report. Choose a file that evaluate wrote.</source>
   <translation>这不是评测报告。请选择 evaluate 写出的文件。</translation>
  </message>
  <message>
   <source>No article of {path} is done; there is nothing to measure against.</source>
   <translation>{path} 中没有已完成的文章，无从对照。</translation>
  </message>
 </context>
 <context>
  <name>formats</name>
  <message>
   <source>JSONL, one document a line</source>
   <translation>JSONL，每行一篇文章</translation>
  </message>
  <message>
   <source>CSV, one span a line</source>
   <translation>CSV，每行一处标注</translation>
  </message>
  <message>
   <source>CSV for Excel, with a byte-order mark</source>
   <translation>供 Excel 使用的 CSV，带字节顺序标记</translation>
  </message>
  <message>
   <source>CSV tables of documents, spans, relations, zones</source>
   <translation>CSV 表格：文章、标注、关系、区域</translation>
  </message>
  <message>
   <source>Excel workbook of four sheets</source>
   <translation>Excel 工作簿，四张表</translation>
  </message>
  <message>
   <source>Parquet tables</source>
   <translation>Parquet 表格</translation>
  </message>
  <message>
   <source>CoNLL, one character a line, BIO tags</source>
   <translation>CoNLL，每行一字，BIO 标记</translation>
  </message>
  <message>
   <source>CoNLL, one character a line, BIOES tags</source>
   <translation>CoNLL，每行一字，BIOES 标记</translation>
  </message>
  <message>
   <source>spaCy DocBin files</source>
   <translation>spaCy DocBin 文件</translation>
  </message>
  <message>
   <source>Hugging Face dataset</source>
   <translation>Hugging Face 数据集</translation>
  </message>
  <message>
   <source>Label Studio tasks</source>
   <translation>Label Studio 任务</translation>
  </message>
  <message>
   <source>doccano, one document a line</source>
   <translation>doccano，每行一篇文章</translation>
  </message>
  <message>
   <source>brat standoff</source>
   <translation>brat 分立标注</translation>
  </message>
  <message>
   <source>UIMA CAS XMI</source>
   <translation>UIMA CAS XMI</translation>
  </message>
  <message>
   <source>UIMA CAS JSON</source>
   <translation>UIMA CAS JSON</translation>
  </message>
  <message>
   <source>REFI-QDA project</source>
   <translation>REFI-QDA 项目</translation>
  </message>
  <message>
   <source>W3C Web Annotation</source>
   <translation>W3C 网页标注</translation>
  </message>
  <message>
   <source>text</source>
   <translation>正文</translation>
  </message>
  <message>
   <source>metadata</source>
   <translation>元数据</translation>
  </message>
  <message>
   <source>states</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>zones</source>
   <translation>区域</translation>
  </message>
  <message>
   <source>nested spans</source>
   <translation>嵌套标注</translation>
  </message>
  <message>
   <source>suggestions as such</source>
   <translation>建议与标注之分</translation>
  </message>
  <message>
   <source>attributes</source>
   <translation>属性</translation>
  </message>
  <message>
   <source>notes</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>unsure flags</source>
   <translation>存疑标记</translation>
  </message>
  <message>
   <source>relations</source>
   <translation>关系</translation>
  </message>
  <message>
   <source>spans</source>
   <translation>标注</translation>
  </message>
  <message>
   <source>documents</source>
   <translation>文章</translation>
  </message>
  <message>
   <source>rejected spans</source>
   <translation>已拒绝的标注</translation>
  </message>
  <message>
   <source>documents without spans</source>
   <translation>没有标注的文章</translation>
  </message>
  <message>
   <source>line ends inside spans</source>
   <translation>标注中的换行</translation>
  </message>
  <message>
   <source>spans in page furniture</source>
   <translation>网页导航中的标注</translation>
  </message>
  <message>
   <source>parts of reasons</source>
   <translation>依据的细节</translation>
  </message>
  <message>
   <source>attributes of relations</source>
   <translation>关系的属性</translation>
  </message>
  <message>
   <source>notes and attributes of relations</source>
   <translation>关系的备注和属性</translation>
  </message>
  <message>
   <source>attributes that the label set does not name</source>
   <translation>标签集未列出的属性</translation>
  </message>
  <message>
   <source>, </source>
   <translation>、</translation>
  </message>
 </context>
 <context>
  <name>texts</name>
  <message>
   <source>suggest {quote} as {label}</source>
   <translation>建议“{quote}”为{label}</translation>
  </message>
  <message>
   <source>tag {quote} as {label}</source>
   <translation>标注“{quote}”为{label}</translation>
  </message>
  <message>
   <source>accept {quote} as {label}</source>
   <translation>接受“{quote}”为{label}</translation>
  </message>
  <message>
   <source>reject {quote} as {label}</source>
   <translation>拒绝“{quote}”为{label}</translation>
  </message>
  <message>
   <source>move the edges of {quote}</source>
   <translation>移动“{quote}”的边界</translation>
  </message>
  <message>
   <source>relabel {quote} as {label}</source>
   <translation>将“{quote}”改标为{label}</translation>
  </message>
  <message>
   <source>remove {quote}</source>
   <translation>移除“{quote}”</translation>
  </message>
  <message>
   <source>edit an attribute of {quote}</source>
   <translation>修改“{quote}”的属性</translation>
  </message>
  <message>
   <source>edit the note of {quote}</source>
   <translation>修改“{quote}”的备注</translation>
  </message>
  <message>
   <source>flag {quote}</source>
   <translation>更改“{quote}”的存疑标记</translation>
  </message>
  <message>
   <source>set the state of an article</source>
   <translation>设置文章状态</translation>
  </message>
  <message>
   <source>edit the details of an article</source>
   <translation>修改文章信息</translation>
  </message>
  <message>
   <source>import</source>
   <translation>导入</translation>
  </message>
  <message>
   <source>delete from the project</source>
   <translation>从项目中删除</translation>
  </message>
  <message>
   <source>change the zones of an article</source>
   <translation>更改文章分区</translation>
  </message>
  <message>
   <source>link spans</source>
   <translation>关联标注</translation>
  </message>
  <message>
   <source>take a new version of an article</source>
   <translation>换用文章的新版本</translation>
  </message>
  <message>
   <source>change the labels</source>
   <translation>更改标签</translation>
  </message>
  <message>
   <source>suggest {count} spans</source>
   <translation>建议 {count} 条标注</translation>
  </message>
  <message>
   <source>tag {count} spans</source>
   <translation>添加 {count} 条标注</translation>
  </message>
  <message>
   <source>accept {count} spans</source>
   <translation>接受 {count} 条标注</translation>
  </message>
  <message>
   <source>reject {count} spans</source>
   <translation>拒绝 {count} 条标注</translation>
  </message>
  <message>
   <source>relabel {count} spans</source>
   <translation>改标 {count} 条标注</translation>
  </message>
  <message>
   <source>remove {count} spans</source>
   <translation>移除 {count} 条标注</translation>
  </message>
  <message>
   <source>suggested by {who}</source>
   <translation>由“{who}”建议</translation>
  </message>
  <message>
   <source>tagged by {who}</source>
   <translation>由{who}标注</translation>
  </message>
  <message>
   <source>accepted by {who}</source>
   <translation>由{who}接受</translation>
  </message>
  <message>
   <source>rejected by {who}</source>
   <translation>由{who}拒绝</translation>
  </message>
  <message>
   <source>edges moved by {who}</source>
   <translation>由{who}移动边界</translation>
  </message>
  <message>
   <source>relabelled by {who}</source>
   <translation>由{who}改标</translation>
  </message>
  <message>
   <source>removed by {who}</source>
   <translation>由{who}移除</translation>
  </message>
  <message>
   <source>attribute edited by {who}</source>
   <translation>由{who}修改属性</translation>
  </message>
  <message>
   <source>note edited by {who}</source>
   <translation>由{who}修改备注</translation>
  </message>
  <message>
   <source>flag set by {who}</source>
   <translation>由{who}更改存疑</translation>
  </message>
  <message>
   <source>imported by {who}</source>
   <translation>由{who}导入</translation>
  </message>
  <message>
   <source>undone by {who}</source>
   <translation>由{who}撤销</translation>
  </message>
  <message>
   <source>redone by {who}</source>
   <translation>由{who}重做</translation>
  </message>
  <message>
   <source>changed by {who}</source>
   <translation>由{who}更改</translation>
  </message>
  <message>
   <source>Suggested</source>
   <translation>建议</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>已接受</translation>
  </message>
  <message>
   <source>Rejected</source>
   <translation>已拒绝</translation>
  </message>
  <message>
   <source>to do</source>
   <translation>待办</translation>
  </message>
  <message>
   <source>in progress</source>
   <translation>进行中</translation>
  </message>
  <message>
   <source>done</source>
   <translation>完成</translation>
  </message>
  <message>
   <source>dates</source>
   <translation>日期</translation>
  </message>
  <message>
   <source>places</source>
   <translation>地点</translation>
  </message>
  <message>
   <source>officials</source>
   <translation>官员</translation>
  </message>
  <message>
   <source>directives</source>
   <translation>指令</translation>
  </message>
  <message>
   <source>what was learned</source>
   <translation>学习所得</translation>
  </message>
  <message>
   <source>words of this project</source>
   <translation>本项目词语</translation>
  </message>
  <message>
   <source>added</source>
   <translation>已添加</translation>
  </message>
  <message>
   <source>there already</source>
   <translation>项目中已有</translation>
  </message>
  <message>
   <source>left out: another print of an article that is there</source>
   <translation>未导入：项目中已有此文的另一版</translation>
  </message>
  <message>
   <source>added as a new version</source>
   <translation>已作为新版本添加</translation>
  </message>
  <message>
   <source>not imported</source>
   <translation>未能导入</translation>
  </message>
  <message>
   <source>text of the article</source>
   <translation>正文</translation>
  </message>
  <message>
   <source>number or id</source>
   <translation>编号</translation>
  </message>
  <message>
   <source>title</source>
   <translation>职务</translation>
  </message>
  <message>
   <source>published date</source>
   <translation>发布日期</translation>
  </message>
  <message>
   <source>source</source>
   <translation>来源</translation>
  </message>
  <message>
   <source>address</source>
   <translation>网址</translation>
  </message>
  <message>
   <source>author</source>
   <translation>作者</translation>
  </message>
  <message>
   <source>editor</source>
   <translation>编辑</translation>
  </message>
  <message>
   <source>state</source>
   <translation>状态</translation>
  </message>
  <message>
   <source>note</source>
   <translation>备注</translation>
  </message>
  <message>
   <source>zones as JSON</source>
   <translation>分区（JSON）</translation>
  </message>
  <message>
   <source>spans as JSON</source>
   <translation>标注（JSON）</translation>
  </message>
  <message>
   <source>relations as JSON</source>
   <translation>关系（JSON）</translation>
  </message>
  <message>
   <source>from the headline</source>
   <translation>取自标题</translation>
  </message>
  <message>
   <source>from a line that names it</source>
   <translation>取自标明该项的行</translation>
  </message>
  <message>
   <source>from a line with a date</source>
   <translation>取自日期行</translation>
  </message>
  <message>
   <source>from the source line</source>
   <translation>取自来源行</translation>
  </message>
  <message>
   <source>from the dateline</source>
   <translation>取自电头</translation>
  </message>
  <message>
   <source>from a credit</source>
   <translation>取自署名</translation>
  </message>
  <message>
   <source>from the address</source>
   <translation>取自网址</translation>
  </message>
  <message>
   <source>from the name of the file</source>
   <translation>取自文件名</translation>
  </message>
  <message>
   <source>from the file</source>
   <translation>取自文件</translation>
  </message>
  <message>
   <source>year</source>
   <translation>年份</translation>
  </message>
  <message>
   <source>month</source>
   <translation>月份</translation>
  </message>
  <message>
   <source>day</source>
   <translation>日</translation>
  </message>
  <message>
   <source>code</source>
   <translation>代码</translation>
  </message>
  <message>
   <source>issuer</source>
   <translation>发出者</translation>
  </message>
  <message>
   <source>name</source>
   <translation>名称</translation>
  </message>
  <message>
   <source>from the published date</source>
   <translation>取自发布日期</translation>
  </message>
  <message>
   <source>from the date before</source>
   <translation>取自前一日期</translation>
  </message>
  <message>
   <source>from the text</source>
   <translation>取自正文</translation>
  </message>
  <message>
   <source>from the places around</source>
   <translation>取自上下文地点</translation>
  </message>
  <message>
   <source>from the source of the article</source>
   <translation>取自文章来源</translation>
  </message>
  <message>
   <source>the last change</source>
   <translation>上一步</translation>
  </message>
  <message>
   <source>you</source>
   <translation>你</translation>
  </message>
  <message>
   <source>, </source>
   <translation>、</translation>
  </message>
  <message>
   <source>inferred: {parts} {origin}</source>
   <translation>推定：{parts}{origin}</translation>
  </message>
 </context>
</TS>
