"""The words by which roadmaps speak of themselves, in the languages that were looked at.

Data only: names of stages, remarks of emphasis, and the cues that tell a goal, a tip or an offer from a thing to
learn. A language is added by adding its words here. Nothing in this file knows the subject of any roadmap.
"""

from __future__ import annotations

STAGES = {
    # coarse before fine: a month holds weeks, a week holds days
    1: "year|année|jahr|año|ano|yıl|год",
    2: "phase|stage|part|level|month|tier|fase|étape|partie|niveau|mois|teil|stufe|monat|etapa|parte|nivel|nível|mes|"
    "mês|aşama|bölüm|seviye|ay|этап|фаза|часть|уровень|стадия|месяц|etap|faza|część|poziom|miesiąc|livello|mese|"
    "المرحلة|المستوى|الشهر|שלב|阶段|階段|フェーズ|ステージ|단계|चरण|مرحله|фаза|етап|рівень",
    3: "module|chapter|unit|week|sprint|milestone|step|block|semester|quarter|track|semaine|chapitre|unité|woche|"
    "kapitel|modul|schritt|semana|capítulo|módulo|unidad|paso|passo|hafta|modül|adım|ünite|неделя|модуль|глава|шаг|"
    "раздел|блок|tydzień|moduł|rozdział|krok|settimana|modulo|capitolo|الأسبوع|الوحدة|الخطوة|שבוע|周|週|章|步|ステップ|주차|"
    "सप्ताह|هفته|тиждень|розділ|крок|bước|tuần|tahap|minggu|bulan",
    4: "day|lesson|session|lecture|topic|section|jour|leçon|tag|lektion|día|lección|dia|aula|lição|gün|ders|konu|день|"
    "урок|тема|лекция|dzień|lekcja|giorno|lezione|اليوم|الدرس|יום|天|课|日|일차|ngày|bài|hari",
}
"""Words before a number in a heading, by how much they hold."""

ORDINALS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5,
    "الأولى": 1, "الثانية": 2, "الثالثة": 3, "الرابعة": 4, "الخامسة": 5, "السادسة": 6, "السابعة": 7, "الثامنة": 8,
    "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5,
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9, "十": 10,
}  # fmt: skip

REMARKS = frozenset(
    """
    important importance critical crucial essential essentials mandatory required must must-know must-have key core
    vital necessary compulsory priority recommended recommend suggested preferred optional optionally bonus extra
    basic basics beginner beginners beginner-friendly intermediate advanced expert senior junior foundation
    foundations foundational fundamental fundamentals conceptual conceptually awareness overview intro introduction
    introductory theory theoretical practical hands-on deep deeply in-depth detailed details brief briefly quick
    light high-level low-level high low shallow later skip skippable start begin popular modern legacy deprecated outdated
    relevant backend-relevant ready job-ready nice mvp easy medium hard difficult simple complex main primary
    secondary crash-course refresher mastery focus rush revision
    wichtig sehr-wichtig pflicht empfohlen grundlagen grundlegend fortgeschritten überblick kritisch unbedingt
    wesentlich nötig vertiefung zusatz
    important importante importants critique essentiel essentielle obligatoire recommandé recommandée facultatif
    facultative optionnel optionnelle avancé avancée débutant débutants intermédiaire base bases indispensable
    importante imprescindible obligatorio obligatoria recomendado recomendada opcional básico básica básicos avanzado
    avanzada intermedio principiante principiantes fundamental esencial crítico clave
    obrigatório obrigatória recomendado avançado avançada intermediário iniciante essencial
    önemli zorunlu önerilir önerilen isteğe temel temeller ileri orta başlangıç kritik gerekli şart opsiyonel
    важно обязательно обязательный рекомендуется опционально необязательно базовый базовое базовая базовые основы
    продвинутый продвинутое средний начальный критично факультативно дополнительно
    ważne obowiązkowe opcjonalne zalecane podstawy zaawansowane
    facoltativo obbligatorio consigliato avanzato opzionale
    مهم جدا أساسي اختياري متقدم מתקדם חשוב חובה בסיסי אופציונלי
    重要 必学 必修 可选 选修 基础 进阶 推荐 必須 任意 推奨 基礎 応用 필수 선택 중요 기초
    """.split()
)
"""Words that say how much a thing matters or how well it must be known."""

FILLERS = frozenset(
    """
    very most super so really extremely highly strongly absolutely absolute to the a an and or of for at in on with
    this that it its is are be you your i we know knowledge have has learn understand understanding need needed needs
    usage use used using idea ideas level levels matter matters minute do don't dont not no never here part
    all just but good well now only if when time permits permitting first last concept concepts skill skills stuff
    thing things enough at-least least as some little bit more less work end by before after moving point up get from
    zero again once later skip dive friendly path ideal great
    sehr ganz nur bei für zum les le la très muy mas más muito mais çok bağlı olarak bilgi очень не для только если
    """.split()
)
"""Words that may stand in a remark without making one."""

PRIORITY = (
    "must[- ](?:know|have|learn|do|read)s?|nice[- ]to[- ](?:have|know)s?|good[- ]to[- ](?:know|have)|should[- ]know|"
    "need to know|optional|recommended|required|mandatory|important|very important|bonus|extra|essentials?|advanced "
    "\\(optional\\)|core|start here|priority"
)
"""A heading of nothing but priority introduces; it is not learned."""

LEAD_INS = (
    r"what (?:is|are|to (?:learn|know|study|cover|do|focus on)|you(?:'ll| will| should| need to| must)?"
    r" (?:learn|know|cover|study|need|do|master|understand)|we(?:'ll| will) (?:learn|cover))\b.*"
    r"|(?:in this|this|the|these|during this|throughout this)\b.*\b(?:you|we|covers?|includes?|phase|section|topics?|"
    r"module|week|stage|step)\b.*"
    r"|(?:you|we|learners?|students?|everyone|beginners?)(?:'ll| will| should| must| need(?: to)?| can| have to| are|"
    r" may|'ll)\b.*"
    r"|(?:main |key |core |sub|important |covered |essential |basic |advanced |major |further |more |other |additional )*"
    r"(?:topics?|concepts?|subjects?|sub-?topics?|skills?|areas|points?|items|contents?|learning points|syllabus|"
    r"things(?: to (?:learn|know|study|cover))?|checklist|key terms|learnings?|study|"
    r"focus(?: areas?| on| topics?)?|coverage|agenda|curriculum)"
    r"(?: (?:to (?:learn|know|cover|study|master|understand)|covered|include[sd]?|(?:you|we) .*))?"
    r"|(?:please |then |first,? |next,? |also |start by |begin by |now )?(?:learn|learning|understand|study|know|master|"
    r"cover|covers|include|includes|including|explore|install|practice|practise|read|review|revise|try|use|consider|"
    r"learn about|get familiar with|be familiar with|familiari[sz]e yourself with|such as|like|for example|examples?|"
    r"e\.g\.?|i\.e\.?|consists? of|choose(?: one)?|pick(?: one)?(?: of)?|options|both|either|one of|any of|"
    r"types?|kinds?|learn these|make sure you know|set ?up)(?: (?:about|on|the|these|this|of|following|how to|with|"
    r"basics of|one of|from|one|to|at least|some|all|any|both|and|or|understand|know|learn|topics|concepts|things|"
    r"these|first|well|deeply|more|also|in depth|how|what|why|by|below|here|here's|as|are|is|it|them|those))*"
    r"|(?:here|these|those|following|below)\b.*"
    r"|(?:the )?(?:following|how|why|when|where|who|which|and|or|plus|also|then|next|finally|more|etc\.?)"
    r"|.*\b(?:the following|as follows|these (?:topics|concepts|things|skills))\b.*"
    # other languages: "you will learn", "topics", "what is"
    r"|(?:themen|inhalte?|lerninhalte|was ist|was sind|lerne|verstehe|du (?:lernst|solltest|musst).*)"
    r"|(?:sujets|thèmes|notions|à apprendre|apprendre|qu'est-ce que|contenu|vous (?:allez|devez).*|tu (?:vas|dois).*)"
    r"|(?:temas|conceptos|contenidos?|qué (?:es|son|aprender)|aprender|aprende|debes .*|aprenderás.*)"
    r"|(?:tópicos|conteúdos?|conceitos|o que (?:é|são|aprender)|você (?:vai|deve|precisa).*)"
    r"|(?:konular|başlıklar|nedir|öğren|öğrenilecekler|içerik|kavramlar|öğrenmen gerekenler)"
    r"|(?:темы|понятия|что (?:такое|изучить|учить|нужно знать)|изучить|изучаем|нужно знать|вы (?:узнаете|изучите).*|содержание)"
    r"|(?:المواضيع|المحتوى|ما هو|ما هي|תוכן|נושאים|主题|内容|学习内容|トピック|주제|내용)"
)
"""What a line says that only introduces the list below it."""

GOAL = (
    r"(?:(?:main|primary|learning|final|overall|end|phase|weekly|your|the|key)\s+)*(?:goals?|objectives?|aims?|purpose|"
    r"mission|target)(?: of this (?:phase|stage|week|module|section|roadmap))?"
    r"|ziele?|lernziele?|objectifs?|but|objetivos?|meta|hedef(?:ler)?|amaç|цел[ьи]|obiettiv[oi]|cele?|الهدف|الأهداف|מטרה|目标|目標|ゴール|목표|мета"
)
OUTCOME = (
    r"(?:(?:final|learning|expected|key)\s+)*(?:outcomes?|results?|deliverables?|end result)"
    r"|.*\b(?:you(?:'ll| will| should| can)?(?: now| then)? be able to|you(?:'ll| will) (?:have|achieve|gain|become|walk away))\b.*"
    r"|(?:by|at) the end\b.*|after (?:completing|finishing|this|following)\b.*|when you(?:'re| are) (?:done|finished)\b.*"
    r"|(?:skills|what) you(?:'ll| will) (?:gain|have|achieve|be able).*|what you can do.*(?:after|at the end).*"
    r"|ergebnis(?:se)?|am ende .*|résultats?|à la fin .*|resultados?|al final .*|ao final .*|sonuç(?:lar)?|sonunda .*"
    r"|результаты?|итоги?|в итоге.*|после (?:этого|прохождения).*|النتائج|النتيجة|תוצאות|成果|결과"
)
ADVICE = (
    r"(?:(?:final|some|quick|pro|study|learning|career|general|important|last|bonus|key|a few|useful|practical|more|my)\s+)*"
    r"(?:tips?|advice|suggestions|recommendations|words|thoughts|remarks|notes? to self|rules|golden rules?|reminders?|"
    r"words of (?:advice|wisdom)|study (?:habits|strategy|method|routine)|learning (?:strategy|habits|method)|mindset|"
    r"conclusion|wrap[- ]?up|closing(?: (?:words|thoughts|remarks))?|daily routine)"
    r"(?: (?:for|to|on|before|while|from|and|&)\b.*)?"
    r"|how to (?:use|follow|read|study|approach|learn from|get the most|succeed|stay|practi[cs]e)\b.*"
    r"|(?:common |typical )?(?:mistakes|pitfalls)(?: (?:to avoid|beginners make).*)?"
    r"|(?:abschließende )?(?:tipps|ratschläge)|fazit|conseils?(?: .*)?|conclusion|consejos?(?: .*)?|conclusión|dicas?(?: .*)?|"
    r"conclusão|tavsiyeler?|öneriler|ipuçları|sonuç|советы?(?: .*)?|рекомендации|заключение|consigli|porady|wskazówki|نصائح|טיפים|建议|アドバイス|팁"
)
SKIP = (
    r".*\b(?:can|to|should|could|may|safely|what|things|topics|please)\s+(?:you\s+)?(?:be\s+)?(?:safely\s+)?(?:skip(?:ped)?|ignored?|leave out|postponed?|"
    r"not (?:to )?(?:learn|study|worry)|avoid)\b.*"
    r"|skip(?: list| these| this| for now| it| at first| initially)?|ignore(?: for now| these)?|(?:things )?not (?:needed|required|to learn|covered|included|now|yet)(?: .*)?"
    r"|(?:you )?(?:do not|don't|don’t|needn't) (?:need|learn|study|waste|bother|worry|focus)\b.*|out of scope|not in scope|avoid (?:for now|these|at first|initially)"
    r"|stop (?:learning|list)|leave (?:out|for later)|what not to .*|no need .*|learn later|not[- ]to[- ]do(?: list)?"
    r"|(?:was du )?(?:überspringen|weglassen|auslassen)(?: .*)?|nicht nötig|à (?:éviter|ignorer|sauter)(?: .*)?|qué (?:omitir|saltar|no aprender).*|omitir|"
    r"o que (?:pular|ignorar).*|pular|atla(?:yabileceğin.*|nabilir.*|nacaklar)?|şimdilik (?:atla|gerekmez).*|(?:что )?можно пропустить.*|пропустить|не нужно.*|pomiń|تخطي|דלג|可以跳过.*|跳过"
)
MOTTO = (
    r"(?:the |one |your |my )?(?:one[- ](?:line|sentence)(?:r| truth| summary)?|motto|mantra|(?:hard |simple |honest |final )?truth|philosophy|"
    r"bottom line|in (?:one|a) (?:line|sentence|nutshell)|the secret|golden rule|final word|tl;?dr|remember this|quote)"
    r"|leitsatz|merksatz|devise|lema|frase|özet|tek cümle.*|девиз|главное|شعار|座右铭"
)
LINKS = (
    r"(?:(?:useful|helpful|additional|learning|free|paid|recommended|recommend|best|top|study|external|online|good|great|suggested|more|extra|official|"
    r"key|other|curated|youtube|video|the)\s+)*(?:resources?|references?|links?|readings?|reading list|reading material|books?|courses?|tutorials?|"
    r"videos?|channels?|youtube|documentation|docs|bibliography|sources?|materials?|articles?|blogs?|podcasts?|newsletters?|websites?|platforms|"
    r"further reading|read more|see also|learn more|where to (?:learn|practi[cs]e|study)|communities|credits|acknowledge?ments?)"
    r"(?:\s*(?:&|and|/|\+|,)\s*(?:links?|references?|books?|courses?|resources?|tutorials?|videos?|docs|documentation|materials?|reading|tools|communities))*"
    r"(?: (?:to (?:learn|study|read|watch|use)|for)\b.*)?"
    r"|ressourcen|quellen|bücher|kurse|ressources|liens(?: utiles)?|livres|recursos|enlaces|libros|cursos|links úteis|livros|kaynaklar|kaynakça|kitaplar|"
    r"ресурсы|ссылки|литература|книги|курсы|материалы|risorse|zasoby|المصادر|الموارد|مراجع|מקורות|קישורים|资源|参考资料|リソース|参考|자료"
)
CONTENTS = (
    r"(?:table of )?contents?(?: table)?|toc|index|outline|quick (?:links|navigation|overview)|navigation|(?:roadmap |course |suggested |estimated |study |"
    r"learning |overall |realistic |sample |weekly )*(?:at a glance|timeline|time ?line|schedule|time ?frame|duration)(?: .*)?|roadmap (?:overview|summary)|summary table|"
    r"inhalt(?:sverzeichnis)?|table des matières|sommaire|índice|tabla de contenidos|sumário|içindekiler|содержание|оглавление|spis treści|indice|جدول المحتويات|תוכן עניינים|目录|目次|목차"
)
PREAMBLE = (
    r"about(?: .*)?|introduction|intro|preface|foreword|overview|welcome(?: .*)?|who (?:is|should|this).*|(?:target )?audience|legend|key|"
    r"how (?:this|it|the roadmap) (?:works|is).*|disclaimer|licen[sc]e|contribut(?:ing|ors?|ions?)(?: .*)?|changelog|authors?|"
    r"why (?:this|follow|learn|become|use this)\b.*|what (?:is|does|do) (?:this|an?|it)\b.*(?:roadmap|guide|developer|engineer|do)\b.*|motivation|purpose of this .*|"
    r"einleitung|einführung|über .*|zielgruppe|à propos.*|présentation|avant-propos|introducción|acerca de.*|sobre .*|giriş|hakkında|введение|о (?:дорожной карте|курсе).*|مقدمة|הקדמה|简介|はじめに|소개"
)
PROJECTS = (
    r"(?:(?:real|final|mini|small|big|practice|practical|beginner|intermediate|advanced|sample|example|hands-on|real[- ]world|portfolio|capstone|"
    r"personal|side|suggested|recommended|key|more|some|build|your|the|project|starter|weekly|easy|medium|hard|level|fun|simple|complex|\d+|first|bonus|live|ml|ai)[\s,-]+)*"
    r"(?:projects?(?: (?:ideas?|list|suggestions?|building|work|ladder|examples?|time|phase|to build.*|for .*|you .*))?|capstones?|build(?:ing)? projects|"
    r"things to build|what to build|(?:you )?(?:must|should|will|can|could) build|portfolio(?: building| projects?)?|practice(?: (?:tasks?|projects?|exercises?|ideas?))?|exercises?|assignments?|homework|"
    r"hands-on(?: (?:practice|labs?|tasks?|exercises?))?|labs?|challenges?|build(?: this| these)?)"
    r"|.*\bprojects(?: (?:&|and) (?:portfolio|practice|experience))?"
    r"|(?:.*\b)?(?:projekte|projets|proyectos|projetos|projeler|progetti|projekty)|(?:.*\s)?проекты|практика|übungen|exercices|ejercicios|exercícios|alıştırmalar|"
    r"упражнения|المشاريع|مشاريع|פרויקטים|项目|实战项目|プロジェクト|프로젝트|проєкти"
)
PROJECT = (
    r"(?:(?:mini|small|big|final|capstone|practice|practical|hands-on|main|side|sample|example|bonus|portfolio|real[- ]world|beginner|intermediate|advanced|weekly|week|phase|"
    r"guided|group|first)[\s-]+)*(?:project|capstone|exercise|assignment|homework|challenge|task|practice|build|lab|projekt|projet|proyecto|projeto|proje|progetto|проект|المشروع|مشروع|מיזם|פרויקט|项目|プロジェクト|프로젝트|проєкт|alıştırma|übung|exercice|ejercicio|практика|задание)"
    r"(?: idea)?"
)
WARNING = (
    r"warning|caution|danger|attention|beware|watch out|careful|common mistakes?|mistakes?|pitfalls?|gotchas?|do not|don'?t|avoid|"
    r"achtung|warnung|vorsicht|attention|avertissement|atención|advertencia|cuidado|aviso|atenção|dikkat|uyarı|внимание|осторожно|важно|attenzione|uwaga|تحذير|تنبيه|אזהרה|注意|警告|주의"
)
CALLOUT = (
    r"notes?|tips?|pro[- ]?tips?|hints?|info|information|remember|reminder|important|nb|n\.b\.|fyi|fun fact|why(?: (?:it|this) (?:matters|is important)| learn (?:it|this)| this phase)?|"
    r"rule(?: of thumb)?|key (?:point|takeaway|insight)s?|takeaways?|insight|bonus tip|prerequisites?|pre-?requisites?|requirements|requires|time|duration|estimated (?:time|duration)|estimate|timeline|"
    r"time(?: required| needed| commitment| frame)?|length|hours|difficulty|level|status|priority|importance|salary|when|milestone|checkpoint|faqs?|"
    r"hinweis|tipp|merke|voraussetzungen|dauer|remarque|astuce|conseil|rappel|durée|prérequis|nota|consejo|duración|requisitos|dica|observação|duração|pré-requisitos|"
    r"not|ipucu|süre|ön koşullar?|заметка|примечание|совет|длительность|время|требования|suggerimento|wskazówka|ملاحظة|نصيحة|المدة|הערה|טיפ|提示|备注|メモ|ヒント|참고"
)

OFFER = (
    r"\bif you(?:'d| would)? ?(?:want|like|wish|need|prefer|are interested)\b.*\b(?:i|me|we|tell|say|ask|reply|let)\b"
    r"|\b(?:would|do) you (?:like|want)(?: me)? (?:to|a|an|the|this|help)\b|\bwant me to\b|\bshall i\b|\bshould i\b.*\?|\bcan i help\b"
    r"|\bi can (?:also |now |then |even |further |next )?(?:help|make|create|provide|give|turn|convert|generate|build|prepare|share|design|add|break|tailor|"
    r"customi[sz]e|suggest|write|map|mark|recommend|expand|explain|send|draft|put|guide|walk|show|do)\b"
    r"|\b(?:let me know|just (?:tell|say|ask|let|reply|type|comment)|feel free to ask|tell me (?:your|if|what|which|and|how)|reply with|say the word|happy to help)\b"
    r"|\bwhat would you like\b|\bi'?(?:d| would) be (?:happy|glad)\b|\bi'?ll (?:create|make|prepare|send|give|help|tailor|build|customi[sz]e)\b"
    r"|\bwenn du (?:möchtest|willst|magst)\b.*\b(?:ich|sag)\b|\bsoll ich\b|\bsag (?:mir|einfach)\b"
    r"|\bsi (?:tu veux|vous voulez|tu le souhaites|vous le souhaitez)\b.*\bje\b|\bveux-tu que je\b|\bdis[- ]moi\b"
    r"|\bsi (?:quieres|lo deseas|te interesa)\b.*\b(?:puedo|te)\b|\b¿?quieres que\b|\bdime\b|\bse (?:quiser|você quiser)\b.*\bposso\b|\bquer que eu\b"
    r"|\bister(?:sen|seniz|misin)\b|\beğer ist\w+\b|\bbana söyle\b|\bесли (?:хочешь|хотите|нужно)\b.*\b(?:я|могу)\b|\b(?:хочешь|хотите),? (?:я|чтобы)\b|\bдай(?:те)? знать\b|\bпросто (?:скажи|напиши)"
    r"|إذا (?:أردت|كنت تريد)|هل تريد|אם תרצה|如果你(?:想|需要).*我|需要我|もしよ(?:ろし)?ければ|원하시면"
)
"""An assistant offering more work at the end of a chat."""

NEGATIVE_ORDER = r"^(?:do not|don'?t|don’t|never|avoid|no need to|stop|beware|nicht|ne |no |não |не |никогда)\b"
