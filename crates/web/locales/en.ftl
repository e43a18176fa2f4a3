# Texts of the layout and of the parts of pages. Keys begin with web-.

## Layout
web-skip = Skip to main content
web-menu = Main menu
web-menu-open = Menu
web-menu-close = Close menu
web-search = Search cooperatives, papers, tasks
web-search-short = Search cooperatives, papers
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
web-gallery = Parts of pages

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
web-room-documents = Papers
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

## Sign-in and forms that came too late
web-sign-in-name = User name
web-sign-in-password = Password
web-sign-in-kept = Your session has ended. What you entered has been kept and can be sent after signing in. Attached files must be chosen again.
web-again = Send what you entered again?
web-again-text = This form was opened in an earlier session and has not been saved. What you entered is still there. Sending now as: { $name }.
web-again-nobody = a visitor who has not signed in
web-again-send = Send
web-again-leave = Do not send

## Errors
web-error-home = Go to the start page
web-error-incident = Incident number: { $number }
web-error-no_such_page = This address leads to no page.
web-error-invalid = This could not be done
web-error-invalid-next = Go back, correct it and send it again.
web-error-denied = You may not do this
web-error-denied-next = If this is your task, ask an administrator for the role.
web-error-not_found = Not found
web-error-not_found-next = The address may be mistyped, or the record may have moved. Search for it by name.
web-error-conflict = The data has changed
web-error-conflict-next = Reload the page to see what is new, then continue.
web-error-limited = Limit exceeded
web-error-limited-next = Reduce it, or wait a few minutes and try again.
web-error-fault = Something went wrong on our side
web-error-fault-next = Try again in a few minutes; the same form sent again is not saved twice. If it persists, tell an administrator the incident number below.

## Refusals of forms
web-field-empty = This field is empty.
web-posted-too_large = The form is too large and was not accepted. Split it into several submissions.
web-posted-unreadable = What was sent could not be read. Open the page again and re-enter it.
web-posted-foreign = The form came from another site and was not accepted. Open this page directly and send it again.
web-posted-stale = The page was opened in an earlier session. Reload the page and send it again.
web-posted-no_command = The form lacks its command number. Reload the page and send it again.
web-uploaded-file_too_large = The file “{ $name }” is larger than { $megabytes } MB. Choose a smaller version, or scan it at a lower resolution.
web-uploaded-too_many_files = At most { $most } files can be sent at once. Split them into several submissions.
web-uploaded-broken = The connection broke while sending files. Nothing was saved; please send them again.

## Refusals of programs
web-api-no_token = The request has no token. Send one in the header “Authorization: Bearer …”.
web-api-unknown_token = The token is wrong or no longer exists. Use another one, or make a new one.
web-api-no_path = The interface has no such address. The addresses are listed at /api/v1/openapi.json.
web-api-wrong_method = This address does not take this method. The header “Allow” lists those it takes.
web-api-no_key = A write needs the header “Idempotency-Key”. Make a UUID for each write and send it along.
web-api-bad_key = “Idempotency-Key” must be a UUID of 36 characters in lower case.
web-api-not_json = The body must be JSON. Send the header “Content-Type: application/json”.
web-api-too_large = The body is larger than { $kilobytes } kB or broke off, and was not accepted. Split it into several requests.
web-api-malformed = The body is no valid JSON at line { $line }, column { $column }.
web-api-unknown_field = There is no field “{ $pointer }”. Leave it out or correct its name.
web-api-wrong_field = The field “{ $pointer }” is missing or wrong: { $told }.
web-api-unknown_parameter = There is no parameter “{ $name }”. Leave it out or correct its name.
web-api-wrong_parameter = The parameter “{ $name }” is wrong: { $told }.
web-api-bad_limit = A page has 1 to { $most } rows. Correct “limit”.
web-api-bad_cursor = “after” is not from this list with these filters. Begin again with the first page.

## Refusals of the floors below
kernel-fault-bug = The server made an error.
kernel-fault-busy = Several people are changing the same thing. Wait a few seconds and send it again.
kernel-fault-gone = The database does not answer at the moment. Wait a few minutes and try again.
kernel-fault-full = The disk of the server is full, so nothing could be saved. Tell an administrator to make room.
kernel-fault-too_old = The data belongs to a newer version than the running program. Tell an administrator to upgrade it.
kernel-id-malformed = “{ $found }” is not a valid identifier. Open it again from the list.
kernel-word-unknown = “{ $found }” is not in the list. Choose again.
kernel-day-malformed = “{ $found }” is not a date. Enter it as 15/09/2023.
kernel-day-no_such_month = There is no month { $month }. Months run from 1 to 12.
kernel-day-not_in_month = There is no { $day }/{ $month }/{ $year }. Month { $month } has { $days_in_month } days.
kernel-period-ends_before_it_begins = The last day { $to } is before the first day { $from }.
kernel-dong-empty = Enter an amount.
kernel-dong-malformed = “{ $found }” is not an amount. Enter whole đồng, such as 1.250.000.
kernel-dong-negative = An amount cannot be negative.
kernel-dong-too_large = The amount is too large. Check the number of digits.
kernel-email-empty = Enter an email address.
kernel-email-malformed = This is not a valid email address. Enter it as name@office.vn, without accents.
kernel-email-too_long = The email address is too long.
kernel-phone-empty = Enter a telephone number.
kernel-phone-not_digits = A telephone number consists of digits only.
kernel-phone-not_vietnamese = A telephone number begins with 0 or +84.
kernel-phone-wrong_length = The telephone number has too few or too many digits. Mobile numbers have 10 digits.
kernel-phone-old_mobile = Mobile numbers of 11 digits were replaced in 2018. Enter the new number of 10 digits.
kernel-text-empty = This field is empty.
kernel-text-too_long = { $chars } characters were entered; at most { $chars_max } are allowed.
kernel-text-control = There is an invisible character, usually pasted from elsewhere. Delete it and type it again.
db-command-other_content = This form was already saved with other content. Reload the page to see the result and continue from there.
authz-anonymous = Sign in to do this.
authz-not_allowed = Your present role does not include this for this body or area.
authz-hidden = There is no such record, or it is outside your scope.
