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
registry-record-meeting_in_future = The day of the general meeting, { $day }, has not come.

## In the register
registry-stale = { $by } changed it at { $at }. Open the page again to see what it says now.
registry-enter-no_organisation = The directory has no such organisation, or it is of another kind.
registry-enter-entered = This organisation is in the register.
registry-seat-not_in_force = There is no such commune on { $day }. Choose one that is in force on that day.
registry-agency-none = The directory has no such agency.
registry-union-none = This is no union of the register, or this kind joins none.
registry-code-taken = { $name } has this code.
registry-number-taken = This agency gave the number to { $name }.
registry-fact-no_signal = Say how it is known: a visit, a report, taxes, the commune, no answer, or a decision.
registry-fact-detail = What is added has at most { $most } characters.
registry-status-dossier_open = A dossier of it is open. Finish it or give it up first.
registry-member-nobody = There is no such person or organisation, or it is no member of this kind.
registry-member-already = They are a member already.
registry-member-no_charter = The register has no charter capital, so the largest share is not known. Enter it first.
registry-member-certificate = The number of a certificate has at most { $most } characters.
registry-member-gone = They have left, or somebody has just acted. Open the page again.
registry-dossier-already_open = A dossier of it is open already.
registry-dossier-name = Write a name of at most { $most } characters.
registry-dossier-reason = Write a reason of at most { $most } characters.
registry-step-no_founders = Write how many founders met.
registry-step-no_certificate = Write the number of the certificate of registration.
registry-step-note = What is added has at most { $most } characters.
registry-candidates-not_one = { $name } is no candidate of that day any more.

## Kinds, the four facts
registry-kind = Kind
registry-kind-cooperative = Cooperative
registry-kind-union = Union of cooperatives
registry-kind-group = Cooperative group
registry-four = Four facts
registry-facet-legal = Legal status
registry-facet-activity = Activity
registry-facet-rank = Rank
registry-facet-effective = Effective
registry-legal-registered = Registered
registry-legal-suspended = Suspended
registry-legal-dissolving = Being dissolved
registry-legal-dissolved = Dissolved
registry-legal-merged = Merged
registry-legal-consolidated = Consolidated
registry-legal-divided = Divided
registry-legal-split = Split, going on
registry-legal-converted = Converted
registry-legal-bankrupt = Bankrupt
registry-activity-active = Active
registry-activity-intermittent = Intermittent
registry-activity-formal_only = In form only
registry-activity-stopped = Stopped
registry-rank-good = Good
registry-rank-fair = Fair
registry-rank-average = Average
registry-rank-weak = Weak
registry-rank-not_ranked = Not ranked
registry-effective-yes = Effective
registry-effective-no = Not effective
registry-signal-visit = Visit
registry-signal-report = Its own report
registry-signal-tax = Tax office
registry-signal-local = Told by commune or district
registry-signal-unreachable = Cannot be reached
registry-signal-decision = Decision or paper
registry-not-told = Not told
registry-since = since { $day }
registry-unverified = unverified

## The list
registry-list-title = Cooperatives
registry-list-under = { $working } working · { $stopped } stopped · { $suspended } suspended, as of { $day }
registry-list-caption = Cooperatives, unions and groups, as of { $day }
registry-list-empty = The register is empty
registry-list-empty-why = Enter the first one, or open a dossier of founding.
registry-all = All
registry-by-legal = By status
registry-find = Find a cooperative
registry-leave = Later
registry-choose = Choose…

## The record
registry-record = Record
registry-name = Name
registry-name-hint = The whole name, as on the certificate
registry-organisation = Or an organisation of the directory
registry-organisation-hint = Its name or code. Left empty, a new one of that name is entered.
registry-is_another = This is another of the same name
registry-code = Code
registry-number = Registration number
registry-registered_on = First registered on
registry-agency = Registering agency
registry-agency-hint = As papers write it
registry-began = Founded on
registry-ended = Ended on
registry-ended-on = It ended on { $day }. Its record is kept.
registry-seat = Commune
registry-address = Address
registry-point = Point on the map
registry-point-hint = Latitude; longitude, as in 11,7512; 106,8901
registry-phone = Telephone
registry-email = E-mail
registry-charter_capital = Charter capital (đồng)
registry-dong-hint = In đồng, as in 1.250.000.000
registry-fields = Fields of activity (VSIC)
registry-fields-hint = One code a line, the main one first, as in 0123
registry-products = Main products
registry-products-hint = A line each: name; area (ha); output (tonnes); season
registry-products-caption = Main products, { $area } ha
registry-product-name = Product
registry-product-area = Area (ha)
registry-product-output = Output (tonnes)
registry-product-season = Season
registry-officers = Officers
registry-officers-hint = A line each: name; post (Chair, Board member, Director, Controller, Accountant, Head); from; to
registry-post-chair = Chair
registry-post-board = Board member
registry-post-director = Director
registry-post-controller = Controller
registry-post-accountant = Accountant
registry-post-head = Head
registry-certificates = Certificates
registry-certificates-hint = A line each: kind (VietGAP, Organic, OCOP 3 stars, OCOP 4 stars, OCOP 5 stars, Growing area code, Mark, Geographical indication, Other); number or product; from; to
registry-certificate-kind = Kind
registry-certificate-title = Number, product
registry-certificate-from = From
registry-certificate-to = To
registry-certificate-state = Validity
registry-certificate-valid = Valid
registry-certificate-over = Not valid
registry-certificate-vietgap = VietGAP
registry-certificate-organic = Organic
registry-certificate-ocop_3 = OCOP 3 stars
registry-certificate-ocop_4 = OCOP 4 stars
registry-certificate-ocop_5 = OCOP 5 stars
registry-certificate-growing_area = Growing area code
registry-certificate-mark = Mark
registry-certificate-geographical_indication = Geographical indication
registry-certificate-other = Other
registry-union = Union
registry-union-hint = Name or code of a union of the register
registry-last_meeting = Last yearly general meeting
registry-changed_by = Last changed
registry-timeline = Timeline
registry-enter = Enter
registry-enter-what = One that is registered already. To found one, open a dossier.
registry-enter-act = Enter
registry-enter-done = { $name } was entered.
registry-status_since = In that status since
registry-change = Change the record
registry-change-what = A name is changed in the directory.
registry-change-act = Record
registry-change-done = The record of { $name } was changed.
registry-paper = Paper
registry-paper-hint = Its number in the library, or the address of its page
registry-paper-unknown = The library has no paper “{ $number }”. Enter it first.
registry-paper-several = Several papers have the number “{ $number }”. Paste the address of its page.
registry-organisation-unclear = It is not clear which is meant. Nearest: { $candidates }

## Telling a fact
registry-fact = Tell a fact
registry-fact-what = Activity, rank, effectiveness: each with its day, added and never erased.
registry-fact-word = What is told
registry-fact-day = Day
registry-fact-signal = How it is known
registry-fact-seen = More
registry-fact-act = Record
registry-fact-done = It was recorded of { $name }.
registry-status = Suspend, resume
registry-status-act = Procedure
registry-status-do = Record
registry-status-done = { $name }: { $status }.
registry-status-none = The law of today has no procedure here for this status.
registry-act-suspend = Suspend
registry-act-resume = Work again
registry-act-declare_bankrupt = Declared bankrupt
registry-act-dissolve_compulsorily = To be dissolved by law
registry-act-complete_dissolution = Complete the dissolution
registry-act-convert = May become a cooperative
registry-act-ground = To be acted on
registry-act-papers = { $act }: needs { $papers }. Basis: { $basis }.
registry-ground-stopped = Stopped since { $since }, more than { $months } months ({ $basis })
registry-ground-under_minimum = Too few members since { $since }, more than { $months } months ({ $basis })
registry-ground-no_meeting = No general meeting since { $since }, more than { $months } months ({ $basis })

## What the law asks
registry-law = What the law asks of it now
registry-law-day = By the law in force on { $day }
registry-law-nothing = Nothing at the moment.
registry-duty-yearly_report = Report on the year { $year }
registry-duty-general_meeting = General meeting on the year { $year }
registry-duty-members = Members enough
registry-duty-due = Due { $day }
registry-duty-done = Done
registry-duty-late = Done, late
registry-duty-kept = Kept
registry-duty-broken = Broken
registry-days-left = { $days } days left
registry-days-over = { $days } days over

## Members
registry-members = Members
registry-members-of = { $members } members
registry-count = Count members
registry-count-what = Numbers by day. Poor households and minorities are counted, nobody is named.
registry-count-day = As of
registry-count-act = Record
registry-count-done = { $name }: { $members } members.
registry-counts = Members and workers by day
registry-individuals = Individuals
registry-households = Households
registry-legal_persons = Legal persons
registry-poor = Of these: poor
registry-ethnic_minority = Of these: ethnic minorities
registry-workers = Workers
registry-members-no_number = Write a number, digits only.
registry-member-list = List of members
registry-member-list-what = Personal data: numbers are masked; the whole one is shown for a reason on the person's page.
registry-member-none = No members yet
registry-member-none-why = Numbers by day are enough for reports. Enter people where contributions are followed.
registry-member-name = Name
registry-member-who-hint = A person's name; of a legal person its name or code in the directory.
registry-member-kind = Kind
registry-member-individual = Individual
registry-member-household = Household
registry-member-legal_person = Legal person
registry-member-capital = Capital (million đồng)
registry-member-capital_dong = Capital (đồng)
registry-member-certificate_number = Number of the certificate
registry-member-joined = Joined on
registry-member-left = Left on
registry-member-add = Add a member
registry-member-add-what = The contribution is measured by the law of the day of joining.
registry-member-add-act = Add
registry-member-added = { $name } was added.
registry-member-added-doubtful = { $name } was added. The contribution is above a limit that nobody has verified; please check.
registry-member-leave = Left
registry-member-leave-act = Record
registry-member-gone-done = { $name } has left.

## Yearly report
registry-report = Yearly report
registry-report-what = Estimates first, final figures later; what was told stays.
registry-report-act = Record
registry-report-done = The report of { $name } on { $year } was recorded.
registry-report-of = Year
registry-report-certainty = Figures
registry-certainty-estimated = Estimated
registry-certainty-final = Final
registry-report-capital = Capital (đồng)
registry-report-revenue = Revenue (đồng)
registry-report-profit = Profit (đồng)
registry-report-loss = Loss (đồng)
registry-report-income = Income of a worker a year (đồng)
registry-report-taxes = Taxes (đồng)
registry-report-from_members = Revenue from members (đồng)
registry-report-difficulties = Difficulties
registry-report-advantages = Advantages
registry-report-proposals = Proposals
registry-report-ideas = Ideas and good models
registry-report-revenue_million = Revenue (million đồng)
registry-report-profit_million = Profit (million đồng)
registry-report-day = Recorded on
registry-reports = Yearly reports

## Dossiers
registry-found = Found one
registry-found-what = From the idea to the certificate: each step with its papers, days and holder.
registry-found-name = Name it will have
registry-dissolve = Dissolve
registry-dissolve-what = By its own resolution, or where the law has a ground.
registry-dossiers = Dossiers
registry-dossiers-what = Founding and dissolving: what is next, who holds it.
registry-dossiers-none = No dossiers
registry-dossiers-none-why = Open one of founding, or of dissolving from a cooperative's page.
registry-dossier-found = Founding
registry-dossier-voluntary = Voluntary dissolution
registry-dossier-compulsory = Compulsory dissolution
registry-dossier-kind = Dossier
registry-dossier-next = Next step
registry-dossier-holder = Held by
registry-dossier-days = Days held
registry-dossier-state = State
registry-dossier-open = Open
registry-dossier-done = Done
registry-dossier-given_up = Given up
registry-dossier-since = Opened on
registry-dossier-open-act = Open
registry-dossier-opened = The dossier of { $name } is open.
registry-dossier-closed = The dossier of { $name } is done; the evidence stands.
registry-dossier-is-open = Open dossier: { $kind }
registry-steps-none = No step was done yet.
registry-area = Area
registry-dossier-held = { $holder } has held it for { $days } days: { $step }.
registry-deadline = { $title }: due { $day }, { $left }. Basis: { $basis }.
registry-holder-founders = Founders
registry-holder-alliance = Alliance
registry-holder-cooperative = Cooperative
registry-holder-council = Council of dissolution
registry-holder-agency = Registering agency
registry-holder-committee = People's Committee
registry-steps = Steps done
registry-step-initiative = Initiative
registry-step-advice = Advice
registry-step-conference = Founders' conference
registry-step-charter = Charter and business plan
registry-step-check = File handed in
registry-step-certificate = Certificate of registration
registry-step-proposal = Proposal
registry-step-visit = Working visit
registry-step-resolution = Resolution to dissolve
registry-step-decision = Decision to dissolve
registry-step-council = Council of dissolution
registry-step-notice = Notice and newspaper
registry-step-debts = Assets and debts
registry-step-file = File of dissolution
registry-step-confirmation = Confirmation
registry-step-day = Day
registry-step-said = More
registry-step-act = Record this step
registry-step-done = The step of { $name } was recorded.
registry-founders = Founders
registry-votes = Votes for
registry-present = Votes present
registry-papers = Papers by law
registry-papers-now = Papers that are there now
registry-paper-there = There
registry-paper-missing = Missing
registry-give_up = Give it up
registry-give_up-what = It goes no further. One that was being dissolved is registered again.
registry-give_up-reason = Reason
registry-give_up-act = Give it up
registry-give_up-done = The dossier of { $name } was given up.

## Candidates
registry-candidates = To be dissolved
registry-candidates-what = Those that work little, in form only or not at all, or that the law would dissolve, as of today.
registry-candidates-nobody = There is none.
registry-candidates-members = To stand in the baseline
registry-candidates-title = Title
registry-candidates-name = Cooperatives to be dissolved, as of { $day }
registry-candidates-source = Source
registry-candidates-source-hint = Which review, and who confirmed it
registry-candidates-act = Freeze the list
registry-candidates-done = A list of { $members } was frozen.
registry-candidates-none_chosen = Choose one at least.

## Timeline, own work
registry-event-entered = Entered in the register
registry-event-founded = Founded by { $founders } founders ({ $basis })
registry-event-dissolved = Dissolved ({ $basis })
registry-event-report = Report on { $year }: { $certainty ->
    [final] final
   *[other] estimated
}
registry-item-found = Founding of { $name }
registry-item-found-verb = Do the next step
registry-item-dissolve = Dissolution of { $name }
registry-item-dissolve-verb = Do the next step
registry-cooperative = Register of cooperatives
registry-event-legal = Legal status: { $word ->
    [registered] registered
    [suspended] suspended
    [dissolving] being dissolved
    [dissolved] dissolved
    [merged] merged
    [consolidated] consolidated
    [divided] divided
    [split] split, going on
    [converted] converted
   *[other] bankrupt
} ({ $basis })
registry-event-activity = Activity: { $word ->
    [active] active
    [intermittent] intermittent
    [formal_only] in form only
   *[other] stopped
}
registry-event-rank = Rank: { $word ->
    [good] good
    [fair] fair
    [average] average
    [weak] weak
   *[other] not ranked
}
registry-event-effective = Effectiveness: { $word ->
    [yes] effective
   *[other] not effective
}
