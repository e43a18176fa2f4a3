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

# Signing in: a refusal does not tell which accounts there are.
identity-sign_in-wrong = That is not right, no longer valid, or the account is locked. Check what you typed and try again.
identity-sign_in-limited = Too many wrong tries. Try again in { $minutes } minutes, or call your administrator.
identity-sign_in-too_late = The confirmation took more than 10 minutes, or the password has changed. Sign in again from the start.

# Passwords
identity-password-too_short = Too short: a password needs at least { $least } characters. A sentence you can remember will do.
identity-password-too_long = Too long: a password has at most { $most } characters.
identity-password-common = This is one of the passwords that everybody tries first. Choose another.
identity-password-own = This is little more than your own name, e-mail or phone. Choose another password.
identity-password-wrong = That is not your current password. Type it again.
identity-password-none = This account signs in by codes and has no password. To have one, ask your administrator for a link.

# Links to choose a password
identity-link-dead = This link no longer works: it was used, its time is over, or there is a newer one. Ask for another.
identity-link-locked = The account is locked. Unlock it before you send a link.

# One-time codes
identity-code-no_phone = The account has no phone. Enter one before you issue a code.
identity-code-locked = The account is locked, so no code can be issued.
identity-code-not_of_cooperative = Codes are for people of cooperatives. This account has another role and signs in with a password.

# Second step
identity-totp-wrong = That is not the code. Check that your phone shows the right time, then type the code it shows now.
identity-totp-already = The second step is on already.
identity-totp-off = This account has no second step.
identity-totp-oneself = To switch your own second step off, go to My account.

# Roles
identity-grant-to_oneself = Nobody grants a role to themselves. Ask another administrator.
identity-grant-needs_organisation = A role of a cooperative belongs to one cooperative. Choose the organisation.
identity-grant-needs_area = An officer of a district or commune belongs to an area. Choose the area.
identity-grant-backwards = The last day comes before the first. Correct one of them.
identity-grant-past = { $last } is over; today is { $today }. Choose a later day.
identity-grant-already = The account has this role at this place on those days already.
identity-grant-missing = There is no such role.
identity-grant-over = This role is over by then anyway.
identity-grant-ends_in_past = A role cannot end further back than yesterday.

# Locking
identity-lock-oneself = You cannot lock your own account.
identity-lock-already = This account is locked already.
identity-unlock-not_locked = This account is not locked.
identity-account-last_administrator = This is the last administrator of the whole installation. Make somebody else an administrator first.
identity-account-stale = Somebody changed this account after you opened the page. Reload it and go on.

# Tokens of programs
identity-api_token-account_closed = The account is not active or is locked, so no token can be issued.
identity-api_token-past = { $last } is past; today is { $today }. Choose a later day.
identity-api_token-too_long = { $last } is too far away: a token counts for a year at most, until the end of { $latest }.
identity-api_token-too_many = The account has { $most } tokens that count. Revoke those that are not used any more.
identity-api_token-missing = There is no such token.
identity-api_token-already_revoked = This token was revoked before.
identity-api_token-unknown = The token is wrong, or its account can no longer be used. Use another one.
identity-api_token-ended = The token ended with { $last }. Issue a new one.
identity-api_token-revoked = The token was revoked. Issue a new one.
