# Texts of the layout and of the parts of pages. Keys begin with web-.

## Layout
web-skip = Skip to main content
web-menu = Main menu
web-menu-open = Menu
web-menu-close = Close menu
web-search = Search cooperatives, documents, tasks
web-search-short = Search cooperatives, documents
web-search-go = Search
web-sign-in = Sign in
web-sign-out = Sign out
web-account = Account of { $name }
web-language = Language
web-mine-count = { $n ->
    [one] one task
   *[other] { $n } tasks
}
web-demo = Sample data.
web-demo-text = Names and figures are invented and belong to nobody.
web-business-day = Business day of this installation: { $day }.
web-nation = Socialist Republic of Vietnam
web-motto = Independence - Freedom - Happiness
web-footer-staff = Staff sign-in
web-footer-cooperative = Cooperative sign-in

## Menu
web-room-mine = My tasks
web-room-plans = Plans
web-room-cooperatives = Cooperatives
web-room-appraisal = Appraisal
web-room-support = Support
web-room-training = Training
web-room-fund = Fund
web-room-budget = Budget
web-room-market = Market
web-room-reports = Reports
web-room-documents = Documents
web-room-administration = Administration

## Parts
web-crumbs = Breadcrumb
web-field-optional = optional
web-field-day-hint = For example: 15/09/2023
web-form-wrong = { $n ->
    [one] Not saved: one field needs correcting.
   *[other] Not saved: { $n } fields need correcting.
}
web-form-refused = Not saved.
web-list-filter = Filter
web-list-clear = Clear filters
web-list-export = Export to Excel
web-list-nothing = No rows match. Remove some of the filters and try again.
web-pager = Pages
web-pager-before = Previous
web-pager-after = Next
web-pager-last = Last page, { $n }
web-pager-range = { $from }–{ $to } of { $total }
web-tally = { $verified } verified, { $recorded } recorded, { $target } needed
web-tally-elapsed = { $share }% of the time has passed
web-tally-elapsed-short = { $share }% of the time passed
web-tally-verified = verified
web-tally-recorded = recorded only
web-tally-missing = missing
web-upload-taken = Received
web-upload-refused = Not accepted
web-chart-as-table = View as a table
web-chart-time = Time
