# Texts of accounts, sign-in, roles, delegation. Codes of refusals are written with dashes for dots.

identity-account-title = My account

# Delegation
identity-delegation-title = Delegate while away
identity-delegation-what = Your colleague uses your roles on these days. The audit tells on whose behalf.
identity-delegation-receiver = Colleague
identity-delegation-choose = Choose somebody
identity-delegation-from-day = From
identity-delegation-to-day = Until the end of
identity-delegation-reason = Reason
identity-delegation-reason-hint = For example: annual leave
identity-delegation-act = Delegate
identity-delegation-done = Delegated to { $receiver }.
identity-delegation-now = { $receiver } stands in for you, from { $from } until the end of { $to }.
identity-delegation-to-come = { $receiver } will stand in for you, from { $from } until the end of { $to }.
identity-delegation-over = The delegation to { $receiver } ended on { $to }.
identity-delegation-to_oneself = You cannot delegate to yourself. Choose somebody else.
identity-delegation-receiver_away = This person cannot sign in yet. Choose somebody else.
identity-delegation-no_receiver = There is no such person. Choose from the list.
identity-delegation-no_roles = You have no role to delegate yet.
identity-delegation-backwards = The last day stands before the first. Change one of them.
identity-delegation-past = { $last } is past; today is { $today }. Choose a later day.
identity-delegation-too_long = { $days } days are too many: a delegation lasts { $most } days at most.
identity-delegation-stale = The delegation was changed at { $at } and now goes to { $receiver }. Reload the page and change it then.

# Accounts
identity-account-missing = There is no such account.
identity-account-no_login = An e-mail or a phone number is needed to sign in.
identity-account-email_taken = Another account uses this e-mail.
identity-account-phone_taken = Another account uses this phone number.
identity-account-no_role = Choose at least one role.
