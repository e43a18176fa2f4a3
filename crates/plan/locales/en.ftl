# Texts of plans, in English.

## Taking a document in, and looking through what was read
plan-item-review-import = Review what was read: { $title }
plan-item-review-import-verb = Go on
plan-import-list-title = Import a plan
plan-import-list-what = Drop the file of the plan in; look through what was read; then begin the plan.
plan-import-what-happens = The document is read within seconds and kept among the papers. Nothing is given out until an officer has gone through it and begins the plan.
plan-import-field-alliance = Alliance
plan-import-field-file = File of the plan
plan-import-field-file-hint = Word (DOCX), PDF with a text layer, or TXT, up to { $megabytes } MB.
plan-import-act = Read the document
plan-import-file-missing = No file was chosen. Choose the file of the plan, then press Read the document.
plan-import-done = The document was read; { $n } items wait.
plan-import-known = This file was imported before. Here is what was read then.
plan-import-states = State
plan-import-state-reviewing = Under review
plan-import-state-begun = Begun
plan-import-state-dropped = Dropped
plan-import-none = Nothing here yet
plan-import-none-what = Choose the file of a plan to read the first document.
plan-import-line = { $file } · { $by } changed it { $at }
plan-import-by-the-house = The command line
plan-import-verb-go-on = Go on
plan-import-verb-look = Look
plan-import-verb-choose = Choose
plan-import-verb-other = Change
plan-import-verb-enter = Enter
plan-import-verb-compare = Compare
plan-import-back = Back to the review
plan-import-save = Save

plan-import-review-title = Review what was read
plan-import-review-under = { $title } · { $number } · { $issuer }
plan-import-no-number = no number yet
plan-import-head-open = Number, day, time
plan-import-drop-open = Drop this import
plan-import-begin = Begin the plan
plan-import-begin-not-yet = It cannot begin yet: see what is open below.
plan-import-begun = The plan has begun: { $obligations } obligations of { $bodies } bodies.
plan-import-is-begun = This import has become a plan that runs.
plan-import-open-plan = Open the plan
plan-import-is-dropped = This import was dropped. The document is still among the papers.
plan-import-resembles = { $percent }% of this document is the same as one imported before: “{ $title }”.
plan-import-see-differences = See where they differ
plan-import-progress = { $kept } of { $all } items are done. { $sure } were read without doubt and can be accepted together; { $unsure } are to be looked at one by one.
plan-import-accept-sure = Accept { $sure } sure items
plan-import-done-sure = Accepted { $n } sure items.
plan-import-filter = Filter
plan-import-shown-unsure = To look at
plan-import-shown-sure = Sure
plan-import-shown-kept = Done
plan-import-shown-left = Dropped, merged, split
plan-import-list-empty = Nothing is left here.
plan-import-list-label = Items that were read
plan-import_document = Document
plan-import-source = Document
plan-import-sure = Sure, { $percent }%
plan-import-before = To do before the plan begins
plan-import-bodies-known = { $n } bodies that are known
plan-import-no-baseline = No list chosen
plan-import-baseline = { $title }, as of { $day }, { $n } members
plan-import-field-baseline = Baseline list
plan-import-field-baseline-hint = The share is one of this list. Where there is none yet, freeze one among the baseline lists and come back.
plan-import-item_kind = The catalogue has no such kind of evidence. Choose one.
plan-import-item_kinds = A target counts { $most } kinds of evidence at most. Choose fewer.
plan-import-document-aside = The sentence looked at is highlighted.
plan-import-document-label = Part of the document
plan-import-whole-text = Whole text
plan-import-text-title = Whole text
plan-import-understood = Understood
plan-import-keys = Keys depend on the browser, mostly Alt with N, S, T, G, B (Firefox: Alt + Shift). Enter accepts the item looked at.
plan-import-confidence = { $percent }% confidence
plan-import-accept = Accept
plan-import-edit = Edit
plan-import-split = Split
plan-import-merge = Merge
plan-import-drop = Drop
plan-import-undo = Undo
plan-import-no-verdict = It is not clear what to do with this item. Press one of its buttons again.
plan-import-was-read = The sentence of the document
plan-import-was-accepted = Accepted by { $by }, { $at }
plan-import-was-edited = Edited by { $by }, { $at }
plan-import-was-dropped = Dropped by { $by }, { $at }
plan-import-was-merged = Merged into another by { $by }, { $at }
plan-import-was-split = Split by { $by }, { $at }
plan-import-done-accepted = Accepted: { $title }
plan-import-done-edited = Edited: { $title }
plan-import-done-dropped = Dropped: { $title }
plan-import-done-merged = Merged: { $title }
plan-import-done-split = Split; its parts wait: { $title }
plan-import-done-undone = Undone: { $title }
plan-import-done-settled = Marked as seen.
plan-import-done-reopened = Opened again.
plan-import-see-item = Look again
plan-import-doubt-confidence = This was not read with certainty. Compare it with the document.
plan-import-doubt-no-baseline = A share of which list, as of which day? The document does not say.
plan-import-doubt-conflict = Another figure is given for the same target. See “To look at again”, then choose.
plan-import-doubt-misread = A word of the sentence may be misread.
plan-import-doubt-no-lead = Nobody is named to lead this. Press Edit to name one.
plan-import-doubt-unknown-body = A body was not found in the directory.
plan-import-doubt-part = A part that was just split off. Look at its figure and bodies.

plan-import-item-target = Target
plan-import-item-task = Task
plan-import-item-measure = Measure
plan-import-kind-share = Target, a share of a list
plan-import-section = section { $section }
plan-import-exactly = exactly
plan-import-at-least = at least
plan-import-at-most = at most
plan-import-about = about
plan-import-once = Once
plan-import-monthly = Every month
plan-import-quarterly = Every quarter
plan-import-yearly = Every year
plan-import-each-year = each year
plan-import-no-due = no day
plan-import-due-proposed = { $day } (proposed; the document gives none)
plan-import-nobody = not known
plan-import-not-counted = No kind of evidence chosen; choose now or after the plan has begun
plan-import-fact-kind = Kind
plan-import-fact-number = To reach
plan-import-fact-share-of = Share of
plan-import-fact-due = Due
plan-import-fact-responsible = Responsible
plan-import-fact-counted = Counted by
plan-import-fact-leads = Leads
plan-import-fact-partners = Takes part
plan-import-fact-recurrence = How often
plan-import-fact-target = Serves the target
plan-import-fact-place = In section
plan-import-fact-now = As edited

plan-import-todo = To look at again
plan-import-todo-aside = { $left } of { $all } left
plan-import-still-open = Open
plan-import-open-items = { $n } items are not decided on.
plan-import-open-bodies = { $n } bodies are not known in the directory.
plan-import-open-findings = { $n } contradictions are to be seen before the plan begins.
plan-import-open-nothing = No target and no task is left to begin with.
plan-import-finding-conflict = Contradiction
plan-import-finding-missing = Missing
plan-import-finding-due = No day
plan-import-finding-letters = Letters
plan-import-finding-law = Law
plan-import-finding-same = Alike
plan-import-finding-other = Look again
plan-import-finding-done = Seen
plan-import-finding-settle = Mark as seen
plan-import-finding-reopen = Open again
plan-import-finding-like = { $percent } of the document is the same as one imported before. Mark as seen if this really is another document.
plan-import-bodies = Bodies in the document
plan-import-bodies-aside = as of the day of the document
plan-import-naming-open = Not known
plan-import-naming-found = Found
plan-import-naming-chosen = Chosen
plan-import-body-open = not known which body, press to choose
plan-import-body-by-letter = not in the directory, by letter
plan-import-body-class = { $n ->
    [0] a class of bodies, none in the directory yet
    [one] a class of { $n } body
   *[other] a class of { $n } bodies
  }
plan-import-body-known = a body of the directory

plan-import-edit-title = Edit an item
plan-import-split-title = Split an item
plan-import-merge-title = Merge an item
plan-import-field-text = Text
plan-import-field-item-title = Short name
plan-import-field-quantity = Number
plan-import-field-unit = Unit
plan-import-field-comparator = How it binds
plan-import-field-share-of = Share of
plan-import-field-share-of-hint = Only where the number is a percentage of a list.
plan-import-field-due = Due
plan-import-field-due-proposed = This day is only proposed, to be decided later
plan-import-field-responsible = Responsible body
plan-import-field-kinds = Kind of evidence that is counted
plan-import-field-kinds-hint = One kind or more. May be left empty and tied after the plan has begun.
plan-import-field-tally = What is counted
plan-import-field-rounding = Rounding
plan-import-field-rounding-hint = How a share becomes a whole number; the report will say so.
plan-import-tally-entries = Entries
plan-import-tally-subjects = Distinct organisations
plan-import-tally-quantity = Sum of quantities
plan-import-tally-amount = Sum of money
plan-import-rounding-up = Up
plan-import-rounding-down = Down
plan-import-rounding-nearest = To the nearest
plan-import-field-leads = Leads
plan-import-field-partners = Takes part
plan-import-field-bodies-hint = A body a line, as the document names it.
plan-import-field-recurrence = How often
plan-import-field-target = Serves the target
plan-import-no-target = Serves no target
plan-import-field-parts = Parts
plan-import-field-parts-hint = Each line becomes an item, 2 to { $most } lines. Bodies and day stay as they are for each part.
plan-import-field-into = Merge into
plan-import-field-into-hint = The chosen item stays; this one stands no longer for itself. The most alike comes first.

plan-import-head-title = Number, day and time
plan-import-head-what = As the document says. Number and day are written onto its paper too.
plan-import-head-done = The head of the document was saved.
plan-import-field-title = Title of the plan
plan-import-field-kind = Sort of document
plan-import-field-number = Number
plan-import-field-issued = Day of issue
plan-import-field-issuer = Issued by
plan-import-field-from = From
plan-import-field-to = To
plan-import-kind-plan = Plan
plan-import-kind-scheme = Scheme
plan-import-kind-programme = Programme
plan-import-kind-directive = Directive
plan-import-kind-decision = Decision
plan-import-kind-report = Report
plan-import-kind-submission = Submission
plan-import-kind-other = Other

plan-import-body-title = Which body is this?
plan-import-body-what = The document says “{ $name }”. The names below are those of { $day }.
plan-import-body-seek = Look in the directory
plan-import-body-seek-hint = Type a name or an abbreviation, with or without marks.
plan-import-body-seek-act = Look
plan-import-body-who = Body
plan-import-body-letter = Not in the directory, by letter
plan-import-body-letter-hint = The plan keeps this name; officers of the Alliance follow it by letter.
plan-import-body-again = Look again in the directory
plan-import-body-again-hint = Choose this after the body was entered.
plan-import-body-choose = Choose
plan-import-body-enter = Enter a new body
plan-import-body-done = Written down: { $name }.

plan-import-links-open = Tie measures to tasks and targets
plan-import-links-title = Tie measures to tasks and targets
plan-import-links-what = Proposed by section and words. Untick what is wrong, then confirm the page at once.
plan-import-links-none = No task or target was found that carries this out.
plan-import-links-act = Confirm the page
plan-import-links-done = { $kept } tied, { $dropped } proposals dropped.

plan-import-differences-title = Where they differ
plan-import-differences-what = { $percent }% the same as “{ $title }”, imported { $at }.
plan-import-differences-other = Open the other
plan-import-differences-here = Only in this document
plan-import-differences-there = Only in the other
plan-import-differences-none = No line.
plan-import-differences-more = There are more; each side shows the first { $most } lines only.

plan-import-drop-title = Drop this import?
plan-import-drop-effect = What was decided on “{ $title }” will not become a plan. The document stays among the papers.
plan-import-drop-act = Drop the import
plan-import-drop-leave = Keep it
plan-import-drop-done = The import was dropped.

plan-import-title = The plan needs a title of at most { $most } characters.
plan-import-number = A number has at most { $most } characters.
plan-import-issuer = Write who issued it, at most { $most } characters.
plan-import-backwards = The last day { $to } is before the first, { $from }. Write the last day again.
plan-import-too_long = The plan lasts { $days } days, more than { $most }. Look at its first and last day.
plan-import-issued_later = The day of issue { $issued } is after today, { $today }. Write the day that stands on the document.
plan-import-item_text = The text is needed, at most { $most } characters.
plan-import-item_title = A short name is needed, at most { $most } characters.
plan-import-item_unit = A unit is needed, at most { $most } characters.
plan-import-item_quantity = The number is more than nothing, written as 4 or 1.250,5.
plan-import-item_no_lead = A task has a body that leads it. Name one at least.
plan-import-item_leads = A body a line, at most { $most } lines of { $chars } characters.
plan-import-item_partners = A body a line, at most { $most } lines of { $chars } characters.
plan-import-item_decided = This item was decided on, or stands no longer for itself. Undo that first.
plan-import-item_nothing_to_undo = Nobody has decided on this item; there is nothing to undo.
plan-import-item_parts = There are { $count } parts; 2 to { $most } are needed, one a line.
plan-import-item_not_mergeable = An item is merged into another of its kind that stands for itself. Choose another.
plan-import-item_has_merged = Others were merged into this item. Undo those first.
plan-import-item_parts_decided = Its parts were decided on. Undo each of them first.
plan-import-closed = { $state ->
    [begun] This import has become a plan that runs and is reviewed no more. Change the plan itself.
   *[other] This import was dropped. Import the file again if it is still needed.
  }
plan-import-gone = There is no such item in this import.
plan-import-stale = { $by } changed it at { $at }; it says now: “{ $now }”. What you typed is still here; open the item again, look, then save.
plan-import-nobody_chosen = No body was chosen. Choose one, or “by letter”.
plan-import-no_plan = No target and no task was found in the document. Check whether it is the file of a plan.
plan-import-too_large = The document has { $items } items, more than { $most }. Split the document, or write the plan by hand.
plan-import-no_alliance = It is not clear which Alliance this is for. Choose one that has its area in the directory.
plan-import-open = It cannot begin yet: { $items } items are not decided on, { $bodies } bodies are not known, { $findings } contradictions are not seen.

## Running plans: list, page
plan-list-title = Plans
plan-list-under = Targets count themselves from evidence, every task has a holder.
plan-list-empty = No plan yet
plan-list-empty-why = Take in the signed document, write one by hand, or copy an earlier plan; then let it run.
plan-list-import = Load a document
plan-list-plan = Plan
plan-list-time = Time
plan-list-targets = Targets met
plan-list-late = Targets late
plan-list-tasks = Tasks done
plan-list-late-tasks = Tasks late
plan-list-state = State
plan-list-drafts = Drafts that have not begun
plan-draft-changed = Changed last on { $on }
plan-state-running = Running
plan-state-closed = Closed
plan-under = { $issuer } · { $number } · from { $from } to { $to } · figures as of { $day }
plan-under-scheme = {" "}· part of{" "}
plan-see-paper = See the document
plan-closed-on = Closed on { $on }, figures frozen
plan-decide-days = Decide on days
plan-close = Close the plan
plan-lede-late = Late
plan-lede-holder = Who holds it
plan-lede-decide = To decide
plan-lede-nothing-late = No target is late.
plan-lede-late-of = { $late } of { $all } targets:
plan-lede-late-tasks = { $late } of { $all } tasks:
plan-lede-nobody = Nobody holds anything late or waiting.
plan-lede-nothing = Nothing waits for a decision today.
plan-held-late = { $count ->
    [one] 1 task overdue, for { $days } days
   *[other] { $count } tasks overdue, the longest { $days } days
}
plan-held-to-accept = { $count ->
    [one] 1 task to accept, for { $days } days
   *[other] { $count } tasks to accept, the longest { $days } days
}
plan-held-to-verify = { $count ->
    [one] 1 entry to verify, for { $days } days
   *[other] { $count } entries to verify, the longest { $days } days
}
plan-decide-difficulties = { $count ->
    [one] 1 difficulty to answer
   *[other] { $count } difficulties to answer
}
plan-decide-extensions = { $count ->
    [one] 1 wish for more time
   *[other] { $count } wishes for more time
}
plan-decide-unbound = { $count ->
    [one] 1 target that nothing counts
   *[other] { $count } targets that nothing counts
}
plan-decide-proposed = { $count ->
    [one] 1 day only proposed
   *[other] { $count } days only proposed
}
plan-decide-links = { $count ->
    [one] 1 link of a measure only proposed
   *[other] { $count } links of measures only proposed
}
plan-targets-title = { $count } targets
plan-tasks-title = { $count } tasks, { $more } bodies
plan-chip-all = All
plan-chips = Narrow the targets
plan-column-state = State
plan-column-target = Target, responsible body
plan-column-tally = One cell, one unit
plan-column-verified = Verified
plan-column-expected = Expected at the end
plan-forecast-how = Expected: recorded divided by the time that has passed, rounded down, at most the target.
plan-matrix-label = Tasks by bodies
plan-matrix-task = Task
plan-matrix-count = Tasks
plan-matrix-late = Late tasks
plan-legend-lead = leads
plan-legend-partner = takes part
plan-legend-late = late
plan-legend-waiting = to be accepted, returned
plan-legend-open = being done
plan-legend-done = done
plan-legend-proposed = day only proposed
plan-body-tasks = { $count } tasks
plan-body-late = { $count } late
plan-target-recorded = { $count } recorded
plan-target-no-evidence = no evidence yet
plan-target-not-counted = cannot be counted yet
plan-target-enough = enough
plan-target-missing = { $count } missing
plan-target-unbound = Nothing counts it
plan-target-state-not-begun = Not due yet
plan-target-state-on-track = On track
plan-target-state-at-risk = At risk
plan-target-state-late = Late
plan-target-state-met = Met
plan-task-state-proposed = Day only proposed
plan-task-state-open = Being done
plan-task-state-late = Late
plan-task-state-submitted = To be accepted
plan-task-state-returned = Returned
plan-task-state-accepted = Done
plan-role-lead = leads
plan-role-partner = takes part
plan-tally = { $verified } verified, { $recorded } recorded, { $goal } needed
plan-tally-entries = Entries
plan-tally-subjects = Distinct organisations
plan-tally-quantity = Sum of quantities
plan-tally-amount = Sum of money
plan-rounding-up = Rounded up.
plan-rounding-down = Rounded down.
plan-rounding-nearest = Rounded to the nearest.
plan-days = { $days } days
plan-measures-title = { $count } measures, { $nobody } carried out by nobody
plan-measures = Measures and what carries them out
plan-measure-nobody = Carried out by nobody
plan-link-proposed = only proposed
plan-overlaps-title = { $count } possible overlaps
plan-overlap-and = {" "}and{" "}
plan-overlap-of-plan = {" "}of the plan{" "}
plan-way-difficulties = Difficulties
plan-way-timeline = What was done
plan-held = { $who } has held it for { $days }
plan-held-nobody = Nobody holds it
plan-held-both = the body held it { $body }, the Alliance { $alliance }

## Plans written by hand, last year's plan copied
plan-head-scheme = Part of a plan of several years
plan-head-no-scheme = Part of no plan of several years
plan-head-scheme-hint = Only a plan or scheme can be chosen that runs and holds the time of this plan.
plan-write-title-page = Write a plan
plan-write-what = Write from the beginning, or copy an earlier plan and change it. Nothing is given out before it begins to run.
plan-write-go-on = Go on writing
plan-write-new = From the beginning
plan-write-start = Begin to write
plan-write-started = The draft is open.
plan-write-copy = Copy a plan
plan-write-copy-of = Copy from
plan-write-copy-years = How many years later
plan-write-copy-what = Words, bodies, sections and links are copied. Every due day moves along and becomes a proposal; a body that was reorganised is replaced by the one that follows it; number, day of issue, baseline lists and results are not copied.
plan-write-copy-act = Copy
plan-write-copy-next = Copy for next year
plan-write-state-open = Draft
plan-write-state-begun = Has begun to run
plan-write-state-dropped = Given up
plan-write-has-begun = This draft has become a running plan.
plan-write-was-dropped = This draft was given up and cannot be changed any more.
plan-write-begin = Let the plan run
plan-write-begin-what = Each body is given its tasks as soon as the plan runs.
plan-write-not-yet = It cannot run yet: { $n } things must be put right, see below.
plan-write-todo = To do before it runs
plan-write-todo-look = Look at this before it runs
plan-write-hinders = Must be put right
plan-write-look = Look at it
plan-write-more-open = { $n } more things must be put right.
plan-write-scheme-fault = The plan of several years that was chosen runs no more, or does not hold this time.
plan-write-body-ended = “{ $name }” is no more on { $day }. Choose another body.
plan-write-days-open = { $n } due days are only proposed. Look at them now, or decide on them when the plan runs.
plan-write-unbound = Nothing counts { $n } targets yet. Choose now, or when the plan runs.
plan-write-nobody-carries = Nobody carries out { $n } measures. Link them with a task or a target.
plan-write-tasks = { $count } tasks
plan-write-measures = { $count } measures
plan-write-no-targets = There is no target yet.
plan-write-no-tasks = There is no task yet.
plan-write-no-measures = There is no measure yet. A measure is work that is given to no body yet.
plan-write-new-target = Add a target
plan-write-new-task = Add a task
plan-write-new-measure = Add a measure
plan-write-target = Change the target
plan-write-task = Change the task
plan-write-measure = Change the measure
plan-write-head = Change the head
plan-write-head-what = Title, number, issuer and time of the plan.
plan-write-head-done = The head of the plan is saved.
plan-write-sections = Sections
plan-write-sections-what = The sections of the plan, in reading order.
plan-write-sections-field = Sections, one a line
plan-write-sections-hint = The label first, then the title. For example: II.3 Information and training.
plan-write-sections-done = The sections are saved.
plan-write-no-section = In no section yet
plan-write-lead-more = Choose one more lead
plan-write-partner-more = Choose one more partner
plan-write-nobody-more = Nobody more
plan-write-add-bodies = Add the chosen bodies
plan-write-by-letter = Work by letter with whoever is not in the directory
plan-write-by-letter-hint = The plan keeps the name; the Alliance follows it by letter.
plan-write-ends = Tasks and targets that carry it out
plan-write-end-more = Link one more task or target
plan-write-no-end = Link nothing more
plan-write-carried = carried out by { $count } tasks and targets
plan-write-item-done = Written: { $title }
plan-write-back = Back to the draft
plan-write-remove = Take it out
plan-write-remove-title = Take this out of the draft?
plan-write-remove-effect = “{ $title }” and its links are in the draft no more.
plan-write-removed = Taken out.
plan-write-keep = Keep it
plan-write-drop = Give the draft up
plan-write-drop-title = Give this draft up?
plan-write-drop-effect = “{ $title }” will not become a plan and cannot be changed any more.
plan-write-dropped = The draft is given up.
plan-years-title = { $count } plans under this plan

## Targets
plan-target-under = { $body } is responsible · due { $due }
plan-target-under-proposed = { $body } is responsible · day proposed { $due }
plan-stat-verified = verified
plan-stat-recorded = recorded
plan-stat-expected = expected by { $due }
plan-stat-left = left to do
plan-series-verified = verified
plan-series-recorded = recorded
plan-series-need = pace needed
plan-chart-caption = Added up by month
plan-why = Why { $goal }
plan-why-none = Why there is no number yet
plan-why-share = { $percent }% × { $size } = { $goal } { $unit }.
plan-why-no-list = The target is a share, and no list is frozen yet, so nobody knows how many that is.
plan-why-written = The document says this number.
plan-target-place = Section { $section } of the document
plan-fact-counts = What is counted
plan-fact-kinds = Evidence
plan-fact-how = How it is expected
plan-as-of = As of the day
plan-as-of-act = Show
plan-entries-title = { $count } entries of evidence
plan-entries-title-more = More than { $count } entries of evidence, the newest first
plan-entries-outside-more = Besides, at least { $count } entries lie outside your places; they are counted all the same.
plan-entries-outside = Besides, { $count } entries lie outside your places; they are counted all the same.
plan-entry-subject = Organisation
plan-entry-kind = Kind
plan-entry-day = Day
plan-entry-papers = Papers
plan-entry-state = Verification
plan-entry-verified = Verified
plan-entry-recorded = To be verified
plan-entry-countersign = To be countersigned
plan-entry-returned = Returned
plan-entry-reversed = Reversed
plan-baseline-title = List: { $title }, { $size } organisations
plan-baseline-under = Frozen on { $day }, from { $source }
plan-baseline-names = Show the { $size } names on the list
plan-bindings-title = What counted it
plan-binding-number = Time
plan-binding-day = Day
plan-binding-goal = Number
plan-binding-reason = Reason
plan-bind = Say what counts it
plan-bind-act = Say what counts it
plan-bind-kinds = Which kinds of evidence
plan-bind-tally = What is counted
plan-bind-baseline = Frozen list
plan-bind-baseline-hint = The target is a share of this list. A frozen list never changes.
plan-bind-rounding = Rounding
plan-bind-reason = Why it is counted otherwise now
plan-bind-reason-hint = What counted it before is kept with this reason.
plan-bind-done = Counted so from now on; the number is { $goal }.

## Tasks and obligations
plan-task-under = { $leads } leads · due { $due }
plan-task-under-proposed = { $leads } leads · day proposed { $due }
plan-owed-of = { $done } of { $total } bodies have done it
plan-owed-title = Who does it, who holds it
plan-acts-by-letter = Act for the body, by its letter
plan-acts-title = What was done
plan-acts-none = Nobody has told anything yet.
plan-due = due { $due }
plan-starts = begins { $day }
plan-open-task = See the task
plan-open-target = See the target
plan-fact-leads = Leads
plan-fact-partners = Take part
plan-fact-target = Serves the target
plan-fact-recurrence = How often
plan-fact-section = Section
plan-recurrence-once = Once
plan-recurrence-monthly = Every month
plan-recurrence-quarterly = Every quarter
plan-recurrence-yearly = Every year
plan-leave = Later
plan-act-under = { $body }: { $task }
plan-act-progress-verb = Tell of progress
plan-act-progress-done = Progress told
plan-act-submit-verb = Hand in
plan-act-submit-done = Handed in
plan-act-accept-verb = Accept
plan-act-accept-done = Accepted
plan-act-return-verb = Return
plan-act-return-done = Returned
plan-act-urge-verb = Urge
plan-act-urge-done = Urged
plan-act-inspect-verb = Note an inspection
plan-act-inspect-done = Inspected
plan-act-ask-extension-verb = Ask for more time
plan-act-ask-extension-done = More time asked for
plan-act-grant-extension-verb = Grant more time
plan-act-grant-extension-done = More time granted
plan-act-refuse-extension-verb = Refuse more time
plan-act-refuse-extension-done = More time refused
plan-act-decide-due-verb = Decide on the day
plan-act-decide-due-done = Day decided
plan-act-note-free = A word
plan-act-note-reason = Reason
plan-act-note-progress = What was done
plan-act-note-matter = Matter
plan-act-due = Until
plan-act-evidence = Evidence
plan-act-evidence-hint = Tick the evidence that tells of this work. Nobody types a percentage.
plan-act-evidence-older = Tick the evidence that tells of this work. { $count } older entries are not shown here.
plan-act-evidence-none = This body has no evidence that was not told of yet. Record evidence first, or say it in words.
plan-act-paper = Paper
plan-act-letter = Letter of the body
plan-act-paper-hint = The number of a paper that the library has.
plan-days-what = These days were proposed by the program or by whoever entered the plan. Nothing is late before a day is decided.
plan-days-tasks = Tasks
plan-days-targets = Targets
plan-days-due = One day for all that is chosen
plan-days-act = Decide on days
plan-days-none = Every day is decided.
plan-days-done = { $decided } days decided, { $proposed } still only proposed.
plan-close-question = Close this plan?
plan-close-effect = Its figures are frozen as of { $day } and never change. { $open } tasks are not done; there is no way back.
plan-close-reason = Reason, where something is not done
plan-close-reason-hint = Needed where something is not done.
plan-close-done = The plan is closed, its figures are frozen.
plan-link-measure = Measure
plan-link-end = Task or target that carries it out
plan-link-act = Link
plan-link-decide = Confirm
plan-link-remove = Remove
plan-link-done = Written down: { $title }

## Bodies, difficulties
plan-timeline-title = What was done
plan-body-under = In this plan, as of { $day }
plan-body-owes = { $count } things to do
plan-body-owes-none = Nothing is asked of it.
plan-body-owed = The plan owes it { $count } things
plan-body-owed-none = Nothing waits for an answer.
plan-body-targets = Responsible for { $count } targets
plan-body-targets-none = Responsible for no target.
plan-body-takes-part = Takes part in { $count } tasks
plan-body-takes-part-none = Takes part in no task.
plan-owed-look = Handed in, the Alliance has not looked for { $days }
plan-owed-time = More time asked for, no decision for { $days }
plan-owed-answer = “{ $matter }” waits for an answer of the { $level } for { $days }
plan-owed-support = { $by } leads, this body takes part
plan-level-commune = commune
plan-level-district = district
plan-level-province = province
plan-raise = Raise a difficulty
plan-raise-body = Who raises it
plan-raise-matter = What the difficulty is
plan-difficulties-title = Difficulties
plan-difficulties-none = Nobody has raised a difficulty.
plan-difficulty-open = To be answered
plan-difficulty-answered = Answered
plan-difficulty-answer = Answer
plan-difficulty-lift = Lift to { $to }
plan-difficulty-raised = Raised by { $body } on { $on }
plan-difficulty-level = { $level } ({ $holder }) held it { $days }
plan-difficulty-act-raise = Raised by { $by }
plan-difficulty-act-lift = Lifted by { $by }
plan-difficulty-act-answer = Answered by { $by }
plan-difficulty-raised-done = Raised; { $holder } has it now.
plan-difficulty-answered-done = Answered.
plan-difficulty-lifted-done = Lifted to { $holder }.
plan-difficulty-note-answer = Answer
plan-difficulty-note-lift = Why it is lifted

## Own work, timeline
plan-item-owed = { $title }
plan-item-owed-verb = Tell of progress
plan-item-returned = Returned: { $title }. { $who }
plan-item-returned-verb = Complete
plan-item-urged = Urged: { $title }
plan-item-urged-verb = Tell of progress
plan-item-accept = { $who } handed in: { $title }
plan-item-accept-verb = Accept
plan-item-extension = { $who } asks for more time: { $title }
plan-item-extension-verb = Decide
plan-item-days = Decide on the days of { $title }
plan-item-days-verb = Decide on days
plan-item-difficulty = A difficulty to answer: { $title }
plan-item-difficulty-verb = Answer
plan-event-accepted = Did a task of the plan: { $title }
plan-event-difficulty = Raised a difficulty: { $title }

## Refusals
plan-closed = The plan was closed on { $on }; nothing is added to it. Use the plan that runs.
plan-draft-text = Item { $key } has no text or too much of it. Change it.
plan-draft-too_long = The plan is longer than { $most } years. Look at its first and last day.
plan-draft-empty = The plan has neither target nor task. Add one at least.
plan-draft-too_many = { $count } { $what }, at most { $most }. Make two plans of it.
plan-draft-key_twice = The key { $key } stands at two items. Change one of them.
plan-draft-no_quantity = Target { $key } has no number. Give one above 0.
plan-draft-more_than_whole = Target { $key } is more than 100%. Look at the number.
plan-draft-no_baseline = Target { $key } is a share and has no list. Choose one, or say later what counts it.
plan-draft-no_kinds = Target { $key } counts no kind of evidence. Choose one at least.
plan-draft-due_outside = The day { $due } of { $key } lies outside of the plan. Choose another.
plan-draft-no_lead = Nobody leads task { $key }. Choose a body of the directory.
plan-draft-empty_class = “{ $class }” of task { $key } has no member. Choose the bodies.
plan-draft-dangling = { $from } refers to { $to }, which is not there. Remove the link or add the item.
plan-begin-begun = This document has become the plan “{ $title }”. Open that plan.
plan-begin-no_scheme = The plan of several years is not there or is closed. Choose another.
plan-bind-no_kind = There is no kind { $code }. Choose one of the catalogue.
plan-bind-no_kinds = No kind of evidence is chosen. Choose one at least.
plan-bind-no_tally = Nothing says what is counted. Choose one.
plan-bind-no_baseline = There is no such list. Choose another.
plan-bind-share_of_members = A share of a list is counted by its members. Count organisations, and choose a frozen list.
plan-bind-no_money = “{ $unit }” is no unit of money. Count otherwise.
plan-bind-no_attribute = There is no attribute { $name } = { $value }. Choose one of the catalogue.
plan-bind-no_reason = Something counts the target already. Say why it changes.
plan-bind-stale = Somebody just changed this target (version { $now }, you saw { $seen }). Open it again.
plan-obligation-accepted = It is accepted and cannot be changed.
plan-obligation-submitted = It was handed in and waits for the Alliance. Wait for the answer.
plan-obligation-not_submitted = Nothing was handed in. Wait, or urge.
plan-obligation-not_asked = No wish for more time waits.
plan-obligation-not_later = The day { $wanted } is not after { $due }. Choose a later one.
plan-obligation-past = The day { $wanted } is past, today is { $today }. Choose a later one.
plan-obligation-decided = The day { $due } is decided. The body may ask for more time.
plan-obligation-no_day = No day is given. Give one.
plan-act-no_words = Say something, or add evidence or a paper. Write a few lines.
plan-act-note = Too long, at most { $most } characters. Shorten it.
plan-act-too_much_evidence = { $count } entries of evidence, at most { $most } at once. Tell of them in turns.
plan-act-no_evidence = There is no entry { $id }. Paste the address of its page.
plan-act-own_work = Who handed it in does not accept it. Ask a colleague.
plan-act-stale = Somebody just acted on it (version { $now }, you saw { $seen }). Open it again.
plan-days-nothing = Nothing is chosen. Choose one item at least.
plan-days-too_many = { $count } items, at most { $most } at once. Decide in turns.
plan-days-outside = The day { $due } lies outside of the plan. Choose another.
plan-link-no_end = Choose a measure and a task or target of this plan.
plan-close-still_open = { $open } tasks are not done. Say why it is closed.
plan-close-reason_wrong = The reason is too long, at most { $most } characters.
plan-close-stale = Somebody just changed the plan (version { $now }, you saw { $seen }). Open it again.
plan-difficulty-no_body = There is no such body. Choose one of the list.
plan-difficulty-no_level = The area of this body is not known, so nobody answers. Enter its area in the directory.
plan-difficulty-matter = Say what the difficulty is, at most { $most } characters.
plan-difficulty-note = Say something, at most { $most } characters.
plan-difficulty-stale = Somebody just acted on it (version { $now }, you saw { $seen }). Open it again.
plan-difficulty-at_the_top = This is the highest level ({ $level }). Answer it here.
plan-difficulty-already = It is answered.
plan-paper-unknown = There is no paper “{ $number }”. Check its number, or enter it first.
plan-paper-several = There are several papers “{ $number }”. Paste the address of its page.
plan-write-title = Give the plan a title, at most { $most } characters.
plan-write-not_open = The draft has begun or was given up. Open the plan, or write another.
plan-write-years = { $years } years later is not possible; 1 to { $most }.
plan-write-stale = Somebody just changed the draft (version { $now }, you saw { $seen }). Open it again.

## Views, filters, publishing
plan-views = Views of the plan
plan-view-bodies = By body
plan-view-targets = By target
plan-view-months = By time
plan-view-under = { $title } · figures as of { $day }
plan-matrix-nothing = No task is like that. Ask for less.
plan-matrix-every-body = Every body
plan-matrix-every-section = Every section
plan-matrix-body = Body
plan-matrix-section = Section
plan-matrix-chips = Narrow tasks to a state
plan-matrix-fan = { $done }/{ $total } done
plan-matrix-own-page = What this body owes, and is owed
plan-target-no-tasks = No task serves this target yet.
plan-target-measures = Carries out: { $measures }
plan-tasks-without = { $count } tasks without a target of their own
plan-months-none = The plan has no due days yet.
plan-month = { $month }
plan-month-count = { $count } due, { $done } of { $tasks } tasks done
plan-month-count-late = { $count } due, { $done } of { $tasks } tasks done, { $late } late
plan-month-target = target · { $body }
plan-month-day = { $day } · { $who }
plan-month-day-proposed = { $day } (proposed) · { $who }
plan-owed-not-yet = Not done: { $count } bodies
plan-owed-done = Done: { $count } bodies
plan-list-chips = Narrow plans to a state
plan-list-year = Year
plan-list-every-year = Every year
plan-list-scheme = Plan of several years
plan-list-every-scheme = All
plan-list-number = Number
plan-list-from = From
plan-list-to = To
plan-list-targets-all = Targets
plan-list-tasks-all = Tasks
plan-sheet-targets = Targets as Excel
plan-sheet-tasks = Tasks as Excel
plan-sheet-targets-on = Targets as of { $day }
plan-sheet-tasks-on = Tasks as of { $day }
plan-sheet-targets-file = targets
plan-sheet-tasks-file = tasks
plan-sheet-key = Key
plan-sheet-target = Target
plan-sheet-unit = Unit
plan-sheet-goal = Goal
plan-sheet-verified = Verified
plan-sheet-recorded = Recorded
plan-sheet-expected = Expected at the end
plan-sheet-due = Due
plan-sheet-state = State
plan-sheet-responsible = Responsible
plan-sheet-section = Section
plan-sheet-task = Task
plan-sheet-leads = Leads
plan-sheet-partners = Takes part
plan-sheet-bodies = Bodies that owe it
plan-sheet-done = Done
plan-public-never = progress not published
plan-public-since = progress public since { $day }
plan-public-withdrawn = withdrawn from the public on { $day }: { $reason }
plan-publish = Publish the progress
plan-publish-question = Publish the progress of this plan?
plan-publish-effect = Everybody can read and download it without signing in: targets with verified and recorded counts, the time that has passed, what each body promised and what is done. Nothing is said of lateness or risk, of difficulties, of cooperatives or persons by name. Open data under Creative Commons Attribution 4.0.
plan-publish-done = The progress is public.
plan-publish-see = See the public page
plan-withdraw = Withdraw from the public
plan-withdraw-question = Withdraw the published progress?
plan-withdraw-effect = The public page and the open data of this plan can no longer be read. Its address stays the same when it is published again.
plan-withdraw-reason = Reason
plan-withdraw-done = The progress is no longer public.
plan-publish-already = The progress of this plan is public already.
plan-publish-not_public = The progress of this plan is not public; there is nothing to withdraw.
plan-publish-reason = Say why it is withdrawn, in at most { $most } characters.
plan-publish-no_address = Too many plans have this title. Tell the administrator.
plan-publish-stale = Somebody just published or withdrew this plan (version { $now }, you saw { $seen }). Open it again.
plan-write-gone = Item { $key } is in the draft no more. Open the draft again.
plan-write-no_alliance = This Alliance has no area in the directory. Enter its area, or choose another Alliance.
plan-write-unknown_body = { $any ->
    [some] “{ $name }” is not in the directory on { $day }. The nearest: { $nearest }. Write the name again, or choose from the list.
   *[none] “{ $name }” is not in the directory on { $day }. Write the name again, or choose from the list.
  }
plan-write-no_years = Write a number of years, from 1 to { $most }.
plan-write-section_line = The line “{ $line }” lacks a label or a title, or is too long: a label has { $label } characters at most, a title { $title }.
plan-write-section_twice = The label { $label } stands in two lines. Change one of them.
plan-write-section_many = There are { $count } sections, at most { $most }. Join some of them.
plan-begin-scheme_one_year = The plan from { $from } to { $to } is not of several years. Choose another.
plan-begin-scheme_outside = The plan of several years runs from { $from } to { $to } and does not hold this time. Choose another, or change the time.

## Calendars of bodies and reminders by mail
plan-follow-title = Calendar and reminders
plan-follow-what = Due days show in your own calendar; a letter sums up what is late and what falls due. Both are off until you choose.
plan-follow-open = Choose calendar and letters
plan-follow-account = My account
plan-follow-calendars = Calendar of a body
plan-follow-calendars-what = It has the due days of what the body leads (each time of a recurring task), of what it takes part in, the days of its targets and of inspections. Your calendar program fetches new days by itself.
plan-follow-none = There is no body to follow yet
plan-follow-none-why = Days come from plans that run, for the body where you have a role. When a plan gives your body work, the body shows here.
plan-follow-more = { $n } more bodies are not shown here.
plan-follow-is-off = Off
plan-follow-is-off-under = Switched on, it has an address of its own for your calendar program.
plan-follow-is-on = On
plan-follow-is-on-under = Address made on { $day }.
plan-follow-is-shut = No right any more
plan-follow-is-shut-under = The address made on { $day } no longer answers because you have no role at this body any more. Switch the calendar off.
plan-follow-on = Switch calendar on
plan-follow-renew = Change address
plan-follow-off = Switch calendar off
plan-follow-off-done = The calendar is off. Its address no longer answers.
plan-follow-no_body = There is no such body.
plan-follow-too_many = You have { $most } calendars, the most there can be. Switch one off, then try again.
plan-follow-address-title = Calendar address: { $name }
plan-follow-address-once = This address is shown once. Whoever has it reads the calendar, so pass it on to nobody. Should it get out, press Change address.
plan-follow-address = Calendar address
plan-follow-address-hint = Select everything in the box and copy it. On a computer: Ctrl+A, then Ctrl+C.
plan-follow-how-google = Google Calendar: Other calendars → From URL, paste the address.
plan-follow-how-outlook = Outlook: Add calendar → Subscribe from web, paste the address.
plan-follow-how-phone = iPhone: Calendar → Add Calendar → Add Subscription Calendar, paste the address.
plan-follow-address-leave = I have kept the address
plan-follow-letters = Reminders by mail
plan-follow-rhythm = Write to me
plan-follow-rhythm-none = Never
plan-follow-rhythm-none-hint = No letters; work still waits under My work.
plan-follow-rhythm-weekly = Once a week
plan-follow-rhythm-weekly-hint = On Monday morning, if there is something to say.
plan-follow-rhythm-daily = Every day
plan-follow-rhythm-daily-hint = Each morning, if there is something to say.
plan-follow-letters-act = Keep this choice
plan-follow-letters-unchosen = Nothing is chosen. Choose one of the three.
plan-follow-letters-done-none = Reminders are off.
plan-follow-letters-done-weekly = Reminders will come on Monday mornings.
plan-follow-letters-done-daily = Reminders will come from tomorrow morning on.
plan-follow-no-carrier = This installation has no mail server yet, so no letter can be sent. Your choice is kept. Until then switch a calendar on above: due days then show in your own calendar.
plan-follow-no-mail = Your account has no mail address. Ask an administrator to add one, or switch a calendar on above.
plan-follow-setback = The last letter could not be sent. Check your mail address with an administrator; the next one will be tried all the same.
plan-follow-sent = The last letter was of { $day }.
plan-body-follow = Get calendar and letters
plan-secret-limited = Too many wrong addresses were tried from your network. Try again in { $minutes } minutes.
plan-digest-no_mail = Your account has no mail address. Ask an administrator to add one, then choose again.
plan-send_digest-not_sent = The reminder could not be sent yet.
plan-send_digest-not_noted = The reminder was sent, but that could not be written down.

plan-calendar-name = Plans: { $name }
plan-calendar-about = Due days, days of targets and inspections of { $name } in the plans that run.
plan-calendar-about-left-out = Due days, days of targets and inspections of { $name } in the plans that run. The calendar was too long: { $n } old days were left out.
plan-calendar-owed = Due: { $title }
plan-calendar-owed-time = Due, time { $time }: { $title }
plan-calendar-takes-part = Taking part: { $title }
plan-calendar-target = Target: { $title }
plan-calendar-inspection = Inspection: { $title }
plan-calendar-plan = Plan: { $plan }
plan-calendar-leads = Led by: { $who }
plan-calendar-proposed = This day is only proposed, nobody has decided on it.

plan-digest-subject = { $late ->
    [0] { $house_short }: { $n } things wait for you
   *[other] { $house_short }: { $late } late, { $n } wait for you
 }
plan-digest-text-daily =
    Dear { $name },

    What waits for you on { $day } ({ $house }):

    { $parts }

    All of it, under My work: { $work }

    This letter comes each morning when there is something to say, because you chose it.
    Change how often: { $settings }
    End it, without signing in: { $end }
plan-digest-text-weekly =
    Dear { $name },

    What waits for you this week, as of { $day } ({ $house }):

    { $parts }

    All of it, under My work: { $work }

    This letter comes each week when there is something to say, because you chose it.
    Change how often: { $settings }
    End it, without signing in: { $end }
plan-digest-part-late = LATE ({ $n })
plan-digest-part-soon = DUE WITHIN 7 DAYS ({ $n })
plan-digest-part-verify = FOR YOU TO VERIFY ({ $n })
plan-digest-part-difficulty = DIFFICULTIES FOR YOU TO ANSWER ({ $n })
plan-digest-part-decide = FOR YOU TO DECIDE ({ $n })
plan-digest-line-due = - { $title } (due { $due })
plan-digest-line-since = - { $title } (since { $since })
plan-digest-more = … and { $n } more
plan-digest-end = End reminders
plan-digest-end-weekly = You get a reminder every week. Press the button and no more letters come; work still waits under My work.
plan-digest-end-daily = You get a reminder every day. Press the button and no more letters come; work still waits under My work.
plan-digest-end-act = End reminders
plan-digest-ended = Reminders are off
plan-digest-ended-what = You get no reminders any more. To get them again, sign in and choose how often.
plan-digest-settings = Sign in and choose calendar and letters
