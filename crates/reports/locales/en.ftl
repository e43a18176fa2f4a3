# Texts of reports. Keys begin with reports-.

## Refused periods and drafts
reports-period-none = There is no period number { $number }. This sort has 1 to { $most }.
reports-draft-no_plan = There is no such plan. Choose one from the list.
reports-draft-not_begun = The data of this period begin on { $from }. Choose a period that has begun.
reports-draft-here = The plan has a report for this period. Open it in the list instead of drafting another.

## Refused texts
reports-text-brace = A brace stands alone near “{ $near }”. Write both { "{" } and { "}" } around the key of a figure.
reports-text-no_figure = No figure has the key { $key }. Copy a key from the list beside the text.
reports-section-too_long = A section has at most { $most } characters. Shorten it and save again.
reports-section-stale = { $by } saved this section at { $at }. See their text above, merge it with yours and save again.

## Refused steps
reports-report-presented = The report is presented and cannot be edited. Ask the leader to give it back.
reports-report-not_presented = The report is not presented. Present it first.
reports-report-has_number = The report has its number. Attach the signed paper to issue it.
reports-report-no_number = The report has no number. Give it one before issuing.
reports-report-issued = The report is issued, its text and figures are frozen. Draft a supplementary report if something is wrong.
reports-report-prompts_open = { $count } places wait for your words, the first in “{ $section }”. Write them or delete the prompts, then present.
reports-report-stale = { $by } has just changed this report. Load the page again and go on from there.
reports-report-no_plan = The plan of this report is not there any more. Tell an administrator.
reports-report-no_reason = No reason is given. Say what is to be changed.
reports-report-no_signer = Title or name of who signs is missing. Give both.
reports-report-bad_number = A number has digits only and is above 0, such as 45. Give the part before the stroke.
reports-report-issued_later = The day of issue, { $day }, is after today, { $today }. Check the day on the paper.
reports-report-issued_before = The day of issue, { $day }, is before the data were drawn, { $data }. Check the day on the paper.
reports-report-no_pdf = The paper has no PDF. Open it, attach the signed copy and come back.
reports-report-other_paper = The paper has the number “{ $found }”, the report “{ $wanted }”. Choose the signed paper.
reports-download-no_pdf = This program was built without PDF. Download the Word file.

## The list
reports-reports = Reports
reports-count = { $n ->
    [one] { $n } report
   *[other] { $n } reports
}
reports-empty = No reports yet
reports-empty-why = A report is drafted from the running plan; the officer writes only what cannot be computed.
reports-new = Draft a report
reports-column-subject = Subject
reports-column-data-day = Data until
reports-column-number = Number, day
reports-column-state = State
reports-state-drafting = Being written
reports-state-presented = Presented
reports-state-numbered = Numbered
reports-state-issued = Issued

## A new report
reports-new-title = Draft a result report
reports-new-what = Choose the plan and the period. The text is written from the figures; what cannot be computed is left open and marked.
reports-field-plan = Plan
reports-choose-plan = Choose a plan
reports-field-period = Period
reports-field-number = Month or quarter
reports-field-number-hint = Months 1 to 12, quarters 1 to 4; leave empty for half years and years.
reports-field-year = Year
reports-draft = Draft
reports-drafted = The report is drafted. Go on with the marked places.
reports-period-month = Month
reports-period-quarter = Quarter
reports-period-first-half = First half of the year
reports-period-second-half = Second half of the year
reports-period-year = Year
reports-data-days = Data cut-off of the current periods
reports-data-from-to = from { $from } to { $to }
reports-basis-verified = the law was read
reports-basis-unverified = the law was not read yet

## A report
reports-as-of = data until { $day }, drawn at { $at }
reports-signed-paper = Signed paper
reports-changed = { $n } figures have changed since { $at }: { $named }. Figures are frozen when the report is issued.
reports-refresh = Refresh the figures
reports-refreshed = Refreshed, { $n } figures changed.
reports-text = Text
reports-text-done = { $done } of { $all } parts done
reports-section-done = Done
reports-section-open = { $n } places to write
reports-part-opening = Opening
reports-part-closing = Closing
reports-edit = Edit this section
reports-sources = See every figure of the report
reports-sources-what = Press a figure in the text to open it down to each cooperative.
reports-source-evidence = counted from evidence
reports-source-plan = counted from the plan
reports-sheet = Printed page
reports-sheet-what = In the form of an administrative document
reports-download-docx = Word
reports-download-pdf = PDF
reports-download-html = HTML
reports-download-xlsx = Targets as Excel
reports-sheet-name = targets
reports-leave = Later

## A section
reports-section-what = A key in braces is a figure that is filled in. A line that begins with “- ” is an item.
reports-field-body = Text
reports-field-body-hint = Write { "{" }T1.verified{ "}" } where a figure belongs; delete the prompt { "{" }? …{ "}" } when you have written.
reports-section-save = Save this section
reports-section-saved = Saved.
reports-section-theirs = { $by } saved this section with the text: { $text }
reports-read-as = Reads as
reports-figures = Figures to use
reports-figures-what = Copy the key to its place
reports-figures-others = See the { $count } figures of the report, in a new tab

## Steps
reports-present = Present for signing
reports-present-title = Present the report for signing
reports-present-what = After this neither text nor figures can be edited, unless the leader gives it back.
reports-present-done = Presented.
reports-field-signer-title = Title of who signs
reports-field-signer-name = Name of who signs
reports-field-recipients = Recipients
reports-field-recipients-hint = A line each, without dashes.
reports-give-back = Give back
reports-give-back-title = Give the report back
reports-give-back-what = The report is being written again. The reason goes into the audit trail.
reports-give-back-done = Given back.
reports-field-reason = Reason
reports-number = Give a number
reports-number-title = Number and day
reports-number-what = Give number and day as the signed paper has them.
reports-number-done = Numbered. Attach the signed paper to issue it.
reports-field-paper-number = Number
reports-field-paper-number-hint = Only the part before the stroke, such as 45.
reports-field-issued-on = Day of issue
reports-issue = Issue
reports-issue-title = Issue the report
reports-issue-what = Choose the paper with the signed PDF. From now on the figures are frozen with the evidence behind them.
reports-issue-done = Issued, the figures are frozen.
reports-field-paper = Signed paper
reports-field-paper-hint = Papers of the library with the number of this report. If there is none, enter it there with its PDF.
reports-choose-paper = Choose a paper

## A figure
reports-figure-frozen = Frozen
reports-figure-live = Not frozen
reports-figure-asks = Question
reports-figure-day = For the day
reports-figure-known = As known at
reports-figure-key = Key
reports-figure-more = { $n } more entries lie outside of what you may see, or on other pages.
reports-entries = Evidence behind this figure
reports-entry-subject = Subject
reports-entry-day = Day
reports-entry-body = Body
reports-entry-papers = Papers
reports-entry-state = State when drawn
reports-entry-verified = Verified
reports-entry-recorded = Recorded
reports-entry-not-counted = Not counted
reports-asks-target-goal = What the plan asks of the target
reports-asks-target-verified = Verified evidence of the target
reports-asks-target-recorded = Recorded evidence of the target
reports-asks-target-expected = Expected at the end: recorded divided by the share of time elapsed
reports-asks-target-before = Verified evidence of the same target of last year's plan
reports-asks-targets = Targets of the plan, or those in one state
reports-asks-tasks = Tasks of the plan, or those in one state
reports-asks-task-bodies = Bodies that owe a task
reports-asks-task-done = Bodies that have done a task
reports-asks-task-held = For how many days a task is held, at most
reports-asks-bodies = Bodies that owe something, or are late
reports-asks-body-tasks = Tasks of a body
reports-asks-difficulties = Difficulties raised, or those in one state
reports-asks-difficulty-days = Days since a difficulty was raised
reports-asks-measures = Measures of the plan, or those that nobody carries out
reports-asks-money-verified = Money verified within the time and area of the plan
reports-asks-money-recorded = Money recorded within the time and area of the plan

## The brief
reports-brief = Brief for leaders
reports-brief-title = Brief for leaders
reports-brief-late = Late
reports-brief-held = Who holds it
reports-brief-decide = To decide
reports-brief-n = { $n } items
reports-brief-nothing = Nothing.

## The sheet of targets
reports-targets-on = Targets of the plan until { $day }
reports-target-key = Key
reports-target-text = Target
reports-target-unit = Unit
reports-target-goal = Plan
reports-target-recorded = Recorded
reports-target-verified = Verified
reports-target-share = % of plan
reports-target-state = State
reports-target-responsible = Responsible body
reports-brief-some = { $shown } of { $n }
reports-brief-open = Open the report

## The head
reports-head = Head and recipients
reports-head-title = Head, signer and recipients
reports-head-what = Taken from the last report of the Alliance; what is changed here is offered to the next one.
reports-head-save = Save
reports-head-saved = The head is saved.
reports-head-changed = { $by } has just changed this report. Look at the fields below, then save.
reports-head-last = Last time: { $last }.
reports-field-superior = Superior body
reports-field-superior-hint = As it is printed in the head, a part a line; leave it empty where there is none.
reports-field-issuer = Issuing body
reports-field-issuer-hint = As it is printed in the head, three lines at most.
reports-field-symbol = Symbol
reports-field-symbol-hint = What stands behind the stroke of the number, for example BC-LMHTX.
reports-field-place = Place
reports-field-subject = Subject
reports-head-superior = The superior body has { $most } characters and { $lines } lines at most. Write it shorter.
reports-head-issuer = The issuing body must be there, with { $most } characters and { $lines } lines at most. Write it again.
reports-head-symbol = A symbol has letters, digits and hyphens only, { $most } characters at most, for example BC-LMHTX. Write it again.
reports-head-place = The place must be there, with { $most } characters at most. Write the name of the province or city.
reports-head-subject = The subject must be there, with { $most } characters at most. Write it again.
reports-head-signer_title = The title of the signer has { $most } characters at most. Write it shorter.
reports-head-signer_name = The name of the signer has { $most } characters at most. Write it again.
reports-head-recipients = The recipients have { $most } characters at most. Take lines out and save again.

## Figures on their own page
reports-figures-title = Figures of the report
reports-figures-how = Copy the key in braces into the text; press a figure to open it down to names and papers.
reports-figures-groups = Groups of figures
reports-figure-label = What it says
reports-figure-value = Figure
reports-figure-from = From
reports-back = To the report
reports-group-targets = Targets
reports-group-tasks = Tasks
reports-group-bodies = Bodies
reports-group-difficulties = Difficulties
reports-group-measures = Measures
reports-group-money = Money

## Work that waits
reports-item-sign = Sign the report: { $subject }
reports-item-sign-verb = Look, give its number
reports-item-change = Change the report that was given back: { $subject }. Reason: { $reason }
reports-item-change-verb = Change
reports-item-paper = Bring in the signed paper of report { $number }, with its PDF
reports-item-paper-verb = Register the paper
reports-item-issue = Issue report { $number }: attach the signed paper
reports-item-issue-verb = Issue

## Public progress
reports-public-plans = Plans and their progress
reports-public-plans-under = Targets with verified counts, what each body promised, open data.
reports-public-none = No plan's progress has been published yet.
reports-public-time = runs from { $from } to { $to }
reports-public-issued = issued { $day }
reports-public-as-of = Figures as of { $day } · { $share }% of the time has passed
reports-public-closed = The plan is closed, its figures stand as of { $day }
reports-public-targets = { $count } targets
reports-public-responsible = { $body } is responsible · due { $due }
reports-public-due = due { $due }
reports-public-share = { $percent }% of { $size } in the baseline list
reports-public-recorded = { $count } recorded
reports-public-not-counted = not counted yet
reports-public-tally = { $verified } verified, { $recorded } recorded, { $goal } needed
reports-public-bodies = What bodies promised
reports-public-bodies-under = { $done } of { $tasks } tasks done
reports-public-body-count = { $done }/{ $count } tasks done
reports-public-class = { $done } of { $count } bodies have done it
reports-public-done = done
reports-public-not-yet = not done yet
reports-public-how = How it is counted
reports-public-how-verified = Verified: a result with its papers that another person of the responsible body has checked.
reports-public-how-recorded = Recorded: a result with its papers that was entered; what is verified and what waits to be.
reports-public-how-share = A target that is a share is counted against a list frozen at the beginning; nobody types a percentage.
reports-public-how-promise = A task is done only when the Cooperative Alliance has accepted it. One given to many bodies is done when all have done it.
reports-public-data = Open data
reports-public-csv = Download CSV
reports-public-json = Download JSON
reports-public-licence = Free to reuse and share, also commercially, naming the source “{ $publisher }” and the day of the figures, { $day }. Licence:
reports-public-licence-name = Creative Commons Attribution 4.0
reports-public-fields = What the columns mean
