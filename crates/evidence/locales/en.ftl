# Texts of evidence. Keys begin with evidence-.

## Refused entries
evidence-record-future = { $day } has not come yet, today is { $today }. Give the day on which it happened.
evidence-record-by_context = This kind is recorded by its own part of the system, not by this form. Open the record there.
evidence-record-no_subjects = No subject is given. Write the name or code of the cooperative, one on each line.
evidence-record-no_quantity = No quantity is given. This kind needs one.
evidence-record-no_amount = No amount is given. This kind needs an amount and its source.
evidence-record-no_papers = There is no paper. Enter it into the library, then give its number here.
evidence-record-never_subjects = This kind has no subjects. Leave the field empty or choose another kind.
evidence-record-never_quantity = This kind has no quantity. Leave the field empty or choose another kind.
evidence-record-never_amount = This kind has no amount. Leave the field empty or choose another kind.
evidence-record-never_papers = This kind has no papers. Leave the field empty or choose another kind.
evidence-record-too_many_subjects = { $count } subjects are given, { $most } can be recorded at once. Record them in parts.
evidence-record-too_many_papers = { $count } papers are given, { $most } can be kept. Keep the main ones.
evidence-record-quantity = The quantity is not right. Give a number above 0, such as 30 or 2,5.
evidence-record-whole = The quantity of this kind is a whole number. Leave the decimals out.
evidence-record-amount = The amount is not right. Give đồng above 0, such as 120.000.000.
evidence-record-money = An amount goes with its source. Give both, or neither.
evidence-record-note = The note has at most { $most } characters and no strange ones. Shorten it and send again.
evidence-record-programme = The code of the programme stands on one line, at most { $most } characters.
evidence-record-again = The reason stands on one line, at most { $most } characters.
evidence-record-no_body = There is no such body. Choose the responsible body again.
evidence-record-no_subject = A subject is not in the directory. Check the names and send again.
evidence-record-no_area = There is no such area on today's map. Choose the area again.
evidence-record-same = { $by } recorded the very same for { $day }. If this is another occasion, give the reason below and send again.
evidence-record-taken = This evidence is recorded already. Load the page again to see it.
evidence-record-needs_letter = You are not of { $body }. To record for it, enter its letter into the library and give the number here.
evidence-record-paper = A paper is not in the library, or outside of your places. Check the numbers.
evidence-record-letter = This letter is not in the library, or outside of your places. Enter it first.

## Refused acts
evidence-act-own_entry = You recorded this. Somebody else of the body must verify it.
evidence-act-own_letter = You acted by letter. Another officer of the Alliance must countersign.
evidence-act-in_their_place = You stand in for whoever recorded this or acted by letter. Somebody else of the body must look at it.
evidence-act-verified = { $by } verified this at { $at }. Nothing more is needed; if it is wrong, reverse it.
evidence-act-reversed = { $by } reversed this at { $at }. If it did happen, record it again.
evidence-act-returned = { $by } returned this at { $at }. Its recorder must complete it and send it again.
evidence-act-no_letter = Nobody acted by letter, so there is nothing to countersign.
evidence-act-awaiting = { $by } verified this by letter at { $at }. Another officer must countersign.
evidence-act-not_returned = This was not returned, so it need not be sent again.
evidence-act-reason = Give the reason on one line, at most { $most } characters.
evidence-act-letter = There is no letter, or it lies outside of your places. Enter it into the library and give its number.
evidence-act-paper = A paper is not in the library, or outside of your places. Check the numbers.
evidence-act-too_many_papers = An entry keeps { $most } papers. Leave some of the new ones out.
evidence-act-needs_letter = You are not of { $body }. To verify for it, use “Verify by letter”.

## Refused lists and questions
evidence-baseline-title = The title stands on one line, at most { $most } characters.
evidence-baseline-source = Say where the list comes from, in at most { $most } characters.
evidence-baseline-future = { $day } has not come yet. Freeze the list as of today or a day gone by.
evidence-baseline-empty = The list has no members. Paste names or codes, one on each line.
evidence-baseline-too_many = There are { $count } members, a list keeps { $most }. Make several lists.
evidence-baseline-no_member = A member is not in the directory. Check and freeze again.
evidence-baseline-paper = This paper is not in the library, or outside of your places. Check its number.
evidence-question-title = The title stands on one line, at most { $most } characters.
evidence-question-no_kinds = No kind of evidence is chosen. Choose at least one.
evidence-question-too_many_kinds = { $count } kinds are chosen, an indicator counts { $most }. Leave some out.
evidence-question-twice = “{ $kind }” is chosen twice. Leave one out.
evidence-question-lacks = “{ $kind }” never has what is to be counted ({ $what }). Choose another kind or another question.
evidence-question-units = “{ $kind }” has another unit and cannot be added. Make two indicators.
evidence-question-days = The last day is before the first. Change one of them.
evidence-question-programme = The code of the programme stands on one line, at most { $most } characters.
evidence-question-both = An indicator that compares others counts no evidence itself. Leave the kinds out.
evidence-question-part = An indicator that is compared is not there, or cannot be compared. Choose another.
evidence-question-measures = The two indicators have different measures and cannot be compared.
evidence-question-areas = Choose 1 to { $most } areas, each once.
evidence-question-baseline = There is no such list. Freeze it first.

## Names as they are typed
evidence-naming-none = “{ $found }” is not in the directory. Give the whole name or the code.
evidence-naming-near = No organisation is called exactly “{ $found }”. Similar: { $told }.
evidence-naming-several = Several organisations are called “{ $found }”: { $told }. Give the code.
evidence-naming-no-paper = There is no paper “{ $found }” in the library. Enter it first.
evidence-naming-papers = There are several papers “{ $found }”. Paste the address of the page of the one you mean.

## States
evidence-state-recorded = To be verified
evidence-state-awaiting_countersign = To be countersigned
evidence-state-verified = Verified
evidence-state-returned = Returned
evidence-state-reversed = Reversed
evidence-held-today = { $who } has held it since today
evidence-held = { $who } has held it for { $n } days
evidence-holder-alliance = The Alliance
evidence-by-at = { $by }, { $at }
evidence-by-house = the system

## Money
evidence-money-none = None
evidence-money-central_budget = Central budget
evidence-money-province_budget = Province budget
evidence-money-district_budget = District budget
evidence-money-commune_budget = Commune budget
evidence-money-programme = National target programme
evidence-money-fund = Cooperative Support Fund
evidence-money-bank_credit = Bank credit
evidence-money-cooperative_own = The cooperative's own
evidence-money-contribution = Contributions of members and people
evidence-money-foreign = Foreign money
evidence-money-other = Other
evidence-dong = { $n } đồng

## The list
evidence-entries = Evidence
evidence-entries-count = { $n } entries in your places
evidence-entries-more = More than { $n } entries in your places, the newest first; filter to find older ones
evidence-sheet-name = evidence
evidence-all = All
evidence-empty = No evidence yet
evidence-empty-why = Evidence is something that happened, with its day, its subject and its papers. Every figure of a plan is counted from it.
evidence-filter-words = Subject, note
evidence-filter-from = From
evidence-filter-to = Until
evidence-column-what = What
evidence-column-whom = Whom
evidence-column-state = State
evidence-column-holder = Who holds it
evidence-column-who = Who records, who verifies
evidence-recorded-by = Recorded by

## The form
evidence-record = Record evidence
evidence-record-what = Something that happened: on which day, with whom, by which papers. Somebody else of the body will verify it.
evidence-record-act = Record
evidence-recorded = Recorded. It waits for somebody else to verify it.
evidence-field-kind = Kind of evidence
evidence-field-kind-choose = Choose…
evidence-field-unit = Unit
evidence-field-day = Day on which it happened
evidence-field-body = Responsible body
evidence-field-subjects = Subjects
evidence-field-subjects-hint = Whole name or code of the cooperative, one on each line. Leave it empty where the kind needs none.
evidence-field-papers = Papers
evidence-field-papers-hint = Numbers of papers in the library, one on each line. Leave it empty where the kind needs none.
evidence-field-quantity = Quantity
evidence-field-quantity-hint = In the unit of the kind, such as 30 or 2,5. Leave it empty where the kind needs none.
evidence-field-amount = Amount (đồng)
evidence-field-amount-hint = Such as 120.000.000. Leave it empty where there is no money.
evidence-field-money = Source of money
evidence-field-programme = Programme
evidence-field-programme-hint = The code of the programme, if there is one.
evidence-field-note = Note
evidence-field-letter = Letter of the body
evidence-field-letter-hint = The number of a paper in the library.
evidence-field-again = Why it is recorded again
evidence-field-area = Area
evidence-field-numbers = Quantity, amount
evidence-field-attributes = What it was on that day
evidence-field-reason = Reason

## The page of an entry
evidence-own = You recorded this, so somebody else must verify it.
evidence-trail = What was done
evidence-no-papers = There are no papers.
evidence-subjects-hidden = and { $n } other organisations
evidence-papers-hidden = { $n } papers lie outside of your places.
evidence-by-letter = By letter
evidence-attribute-yes = yes
evidence-attribute-no = no
evidence-attribute-good = good
evidence-attribute-fair = fair
evidence-attribute-average = average
evidence-attribute-weak = weak
evidence-attribute-not_ranked = not ranked
evidence-trail-letter = Open the letter
evidence-trail-recorded = { $by } recorded it
evidence-trail-recorded-by-letter = { $by } recorded it by letter
evidence-trail-verify = { $by } verified it
evidence-trail-verify_by_letter = { $by } verified it by letter
evidence-trail-countersign = { $by } countersigned it
evidence-trail-return = { $by } returned it
evidence-trail-resubmit = { $by } sent it again
evidence-trail-reverse = { $by } reversed it
evidence-verify = Verify
evidence-verified = Verified. The figures of the plan count it.
evidence-countersign = Countersign
evidence-countersigned = Countersigned. The entry is verified.
evidence-leave = Leave it
evidence-verify-by-letter = Verify by letter
evidence-verify-by-letter-effect = You verify for the body by its letter. It counts as verified once another officer of the Alliance countersigns.
evidence-verify-by-letter-act = Verify for the body
evidence-verify_by_letter-done = Verified by letter. Another officer must countersign.
evidence-return = Return
evidence-return-effect = The entry goes back to its recorder and counts nowhere until it is sent again.
evidence-return-act = Return
evidence-return-done = Returned to its recorder.
evidence-resubmit = Send again
evidence-resubmit-effect = The entry waits for the body once more, with what you have added.
evidence-resubmit-act = Send again
evidence-resubmit-done = Sent again. It waits to be verified.
evidence-reverse = Reverse
evidence-reverse-effect = The entry is kept and can be seen, but counts nowhere any more. There is no way back; if it did happen, record it anew.
evidence-reverse-act = Reverse
evidence-reverse-done = Reversed. The entry counts no more.

## Work and timelines
evidence-item-verify = { $what }: { $whom } ({ $day })
evidence-item-verify-verb = Look and verify
evidence-item-countersign = By letter: { $what }, { $whom } ({ $day })
evidence-item-countersign-verb = Look and countersign
evidence-item-mend = Returned: { $what }, { $whom } ({ $day })
evidence-item-mend-verb = Complete and send again
evidence-event-recorded = { $what }
evidence-event-reversed = Reversed: { $what }, { $day }

## Kinds
evidence-kinds = Kinds of evidence
evidence-kinds-what = What can be recorded, what each needs, who records and who verifies.
evidence-need-required = required
evidence-need-optional = optional
evidence-need-never = none
evidence-recorder-form = Recorded by a body on the form
evidence-recorder-context = Recorded by its own part of the system
evidence-verifier-body = Verified by somebody else of the body
evidence-verifier-alliance = Verified by the Alliance

## Frozen lists
evidence-baselines = Baseline lists
evidence-baselines-what = Lists frozen as of a day, never changed. Targets in per cent are counted against them.
evidence-baselines-empty = No list is frozen yet
evidence-baselines-empty-why = A target of “20% of all…” needs to know which cooperatives these are, as of which day.
evidence-baseline-title-field = Title
evidence-baseline-day-field = As of
evidence-baseline-size = Cooperatives
evidence-baseline-frozen = Frozen by
evidence-baseline-under = { $n } cooperatives, frozen as of { $day }, unchanged
evidence-baseline-source-field = Source
evidence-baseline-source-hint = Where the list comes from: a paper, a file, a query.
evidence-baseline-paper-field = Paper
evidence-baseline-paper-open = Open the paper
evidence-baseline-members = Members of the list
evidence-baseline-members-hint = Paste whole names or codes, one on each line. Only what fits exactly is taken.
evidence-baseline-number = No.
evidence-baseline-member = Cooperative
evidence-baseline-code = Code
evidence-freeze = Freeze a baseline list
evidence-freeze-what = Paste the names, see whom they are understood to mean, then freeze. A frozen list is never changed.
evidence-freeze-look = Show the list
evidence-freeze-act = Freeze the list
evidence-freeze-preview = { $n } cooperatives were understood. Check each line before you freeze.
evidence-frozen = The list is frozen.
