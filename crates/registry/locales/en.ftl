# The register of cooperatives: words on the screens.

## Law
registry-life-not_of_kind = This kind has no such procedure.
registry-life-not_from_here = The legal status of today does not let this be done.
registry-life-ended = This body is no more; it can do nothing.
registry-life-not_in_law = The law in force on { $day } has no such procedure.
registry-life-too_few_founders = { $found } founders; the law asks at least { $wanted } ({ $basis }). Win more of them and record it again.
registry-life-no_ground = Nothing is known for which the law would dissolve it. First record since when it stopped, how many members it has, or its last general meeting.
registry-capital-above_share = { $amount } of a charter capital of { $charter } is more than the { $share } that one member may contribute ({ $basis }).

## Facts
registry-fact-future = { $day } has not come.
registry-fact-too_early = { $day } is before it began, on { $began }.
registry-fact-ended = It ended on { $day }.

## Record
registry-record-number = A registration number has at most { $most } characters.
registry-record-address = An address has at most { $most } characters.
registry-record-registered_in_future = The day of registration, { $day }, has not come.
registry-record-point = The point is not in Vietnam. Write the latitude first, as in 11,7512; 106,8901.
registry-record-too_many = The list has { $count } lines; at most { $most } are taken.
registry-record-backwards = From { $from } to { $to }: it ends before it begins.
registry-line-field = Line { $number }, “{ $found }”: no code of a field. Write one letter or 2 to 5 digits, as in 0123.
registry-line-product = Line { $number }, “{ $found }”: write name; area (ha); output (tonnes); season.
registry-line-officer = Line { $number }, “{ $found }”: write name; post; from; to.
registry-line-certificate = Line { $number }, “{ $found }”: write kind; number or product; from; to.

## Members
registry-members-too_many = { $count } is too many; at most { $most }.
registry-members-part_above_whole = { $part } people where there are only { $whole } members.

## Yearly reports
registry-report-year = There is no report of { $year }: it has not come, or was before the founding.
registry-report-not_over = { $year } is not over, its figures are estimates.
registry-report-already_final = The figures of { $year } are final. To correct them, record other final ones.
registry-report-profit_and_loss = A year has a profit or a loss, not both.
registry-report-member_revenue = Revenue from members cannot be more than all revenue.
registry-report-words = Each text has at most { $most } characters.

## Dossiers of founding and dissolving
registry-step-closed = This dossier is closed, no step is left.
registry-step-not_next = It is not this step's turn, or it was done.
registry-step-before_last = { $day } is before the step before it, { $last }.
registry-step-future = { $day } has not come.
registry-step-no_paper = This step leaves a paper. Enter it in the library and write its number here.
registry-step-too_few_votes = { $votes } of { $present } votes are fewer than the { $share } that the law asks ({ $basis }).
registry-step-no_votes = Write the votes for it and the votes present; no more can be for it than were present.
