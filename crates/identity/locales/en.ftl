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
identity-totp-wrong = That is not the code, or it was used. Check that your phone shows the right time, then type the code it shows now.
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
identity-api_token-too_many_requests = This token has asked too often. Try again in { $seconds } seconds.
identity-api_token-missing = There is no such token.
identity-api_token-already_revoked = This token was revoked before.
identity-api_token-unknown = The token is wrong, or its account can no longer be used. Use another one.
identity-api_token-ended = The token ended with { $last }. Issue a new one.
identity-api_token-revoked = The token was revoked. Issue a new one.

# Signing in
identity-sign_in = Sign in
identity-sign_in-login = Phone or e-mail
identity-sign_in-password = Password
identity-sign_in-by-code = I have a code from an officer
identity-sign_in-by-password = I have a password
identity-sign_in-forgotten = Forgotten password
identity-sign_in-unreadable = This is neither an e-mail nor a phone number. Write it like 0912 345 678 or lan@example.vn.
identity-sign_in-code-title = Sign in with a code
identity-sign_in-code-what = Type the phone number that the officer has, and the 8 digits that the officer read out or printed.
identity-sign_in-code-phone = Phone
identity-sign_in-code-code = 8-digit code
identity-sign_in-code-hint = No code yet? Call the officer of your cooperative.
identity-code-unreadable = A code has exactly 8 digits. Type it again.
identity-confirm-title = Confirm that it is you
identity-confirm-what = Open the code app on your phone and type the code it shows. If the phone is lost, type a recovery code.
identity-confirm-code = Code
identity-confirm-act = Confirm
identity-signed-out = Signed out.

# Choosing a password with a link
identity-choose-invite = Activate your account
identity-choose-invite-act = Activate
identity-choose-reset = Choose a new password
identity-choose-reset-act = Set the password
identity-choose-what = The account of { $name }, who signs in with { $login }.
identity-choose-new = New password
identity-choose-again = New password again
identity-choose-hint = At least { $least } characters. A sentence you remember beats a word you do not.
identity-choose-done = The password is set. Sign in with it.
identity-choose-dead = The link does not work
identity-choose-dead-ask = Ask for a link to choose a password
identity-password-differs = The two passwords are not the same. Type them again.

# Forgotten password
identity-reset-title = Forgotten password
identity-reset-what = Type the phone number or e-mail that you sign in with.
identity-reset-act = Ask for a link
identity-reset-asked = If there is such an account, you will get a link by mail, or your administrator will call you. The link works for 2 hours.

# My account
identity-own-email = E-mail
identity-own-phone = Phone
identity-own-roles = Roles
identity-own-role-for = { $role }, standing in for { $giver }
identity-own-role-for-until = { $role }, standing in for { $giver } until { $last }
identity-account-safety = Safety, delegation, programs
identity-sessions = Where you are signed in
identity-sessions-here = this browser
identity-sessions-line = By { $means }, since { $opened }, last used { $seen }
identity-sessions-end = Sign out there
identity-sessions-ended = Signed out there.
identity-sessions-end-others = Sign out everywhere else
identity-sessions-ended-others = { $n ->
    [one] Signed out in one other place.
   *[other] Signed out in { $n } other places.
}
identity-means-password = password
identity-means-code = an officer's code
identity-means-oidc = an identity provider
identity-language-title = Language
identity-language = Language of the screens
identity-language-act = Change language

# My password
identity-own_password = Password
identity-own_password-title = Change password
identity-own_password-what = Everywhere else you will have to sign in again.
identity-own_password-current = Current password
identity-own_password-act = Change password
identity-own_password-done = The password is changed.

# My second step
identity-totp-title = Second step
identity-totp-is-on = { $n ->
    [one] On. One recovery code is left.
   *[other] On. { $n } recovery codes are left.
}
identity-totp-is-off = Off. When it is on, your password alone lets nobody in without your phone.
identity-totp-what = Scan this picture with the code app on your phone, then type the 6 digits that it shows.
identity-totp-picture = Picture to scan with the phone
identity-totp-secret = If you cannot scan it, type this key into the app: { $secret }
identity-totp-code = Code shown now
identity-totp-on-act = Switch on
identity-totp-switch-on = Switch the second step on
identity-totp-look = Recovery codes, switching off
identity-totp-renew = New recovery codes
identity-totp-renew-what = The old recovery codes will no longer work.
identity-totp-renew-act = Make new codes
identity-totp-off-title = Switch the second step off
identity-totp-off-what = From then on the password alone lets you in.
identity-totp-off-act = Switch off
identity-totp-switched-off = The second step is off.
identity-recovery-title = Recovery codes
identity-recovery-what = Each code stands in for your phone once. Print them and keep them safe.
identity-recovery-once = These codes are shown once. When you leave this page you cannot see them again.
identity-recovery-leave = I have put them away

# Names of roles
identity-role-alliance_officer = Officer of the Alliance
identity-role-alliance_leader = Leader of the Alliance
identity-role-province_leader = Leader of the province
identity-role-body_officer = Focal point of a body
identity-role-area_officer = Officer of an area
identity-role-fund_officer = Officer of the cooperative fund
identity-role-cooperative_director = Director of a cooperative
identity-role-cooperative_accountant = Accountant of a cooperative
identity-role-team_head = Head of a production team
identity-role-administrator = Administrator

# Administering accounts
identity-accounts-title = Accounts
identity-accounts-what = Who can sign in, as what, and where.
identity-accounts-find = Name, e-mail, phone
identity-accounts-by-state = Narrow down by state
identity-accounts-none = There is no account yet
identity-accounts-none-why = Invite the first person: they get a link, choose a password and sign in.
identity-accounts-own = This is your own account. Password, second step and language are changed on My account; roles are granted by another administrator.
identity-all = All
identity-choose = Choose…
identity-none = none
identity-yes = yes
identity-on = on
identity-off = off
identity-leave = Not now
identity-save = Save
identity-name = Full name
identity-email = E-mail
identity-email-hint = Officers sign in with e-mail or phone: at least one is needed.
identity-phone = Phone
identity-phone-hint = People of cooperatives sign in with it and a code that their officer issues.
identity-state = State
identity-state-invited = Invited
identity-state-active = In use
identity-state-locked = Locked
identity-roles = Roles
identity-roles-none = No role yet: can sign in, but sees nobody's work.
identity-roles-to-come = not yet begun
identity-roles-act = To do
identity-role = Role
identity-where = Where
identity-where-area = An area
identity-where-area-hint = Everything in that area.
identity-where-organisation = An organisation
identity-where-organisation-hint = A cooperative, a department or a board.
identity-where-everywhere = The whole installation
identity-where-everywhere-hint = Every area, every organisation.
identity-area = Area
identity-area-hint = Only for a role in one area.
identity-organisation = Organisation
identity-organisation-hint = Only for a role at one organisation. Type its name or code, with or without marks; where several are called so, the page asks which.
identity-organisation-again = Choose one. If it is not there, leave this as it is and press the button: then you can type another name.
identity-when = Days
identity-from-day = From
identity-to-day = To the end of
identity-to-day-hint = Leave empty if no end is set. For example: 31/12/2026
identity-days = { $from } – { $to }
identity-days-from = from { $from }
identity-place-everywhere = The whole installation
identity-place-unknown = A place that is no longer listed
identity-role_form-no_such_role = There is no such role. Choose one of the list.
identity-role_form-no_such_place = Choose where the role reaches.
identity-role_form-no_organisation = No organisation is called so. Check the name, or enter the organisation first.
identity-role_form-which_organisation = { $n ->
    [one] One organisation is called much like that. Choose it if it is the one.
   *[other] { $n } organisations are called much like that. Choose the right one.
}

# Inviting
identity-invite = Invite somebody
identity-invite-title = Invite somebody
identity-invite-what = Whoever is invited chooses a password with a link that works once.
identity-invite-act = Make the invitation

# One account
identity-to-account = Back to the account
identity-change-account = Edit
identity-change-account-title = Edit the account of { $name }
identity-change-account-done = Saved.
identity-entry = Signing in
identity-entry-password = Password
identity-entry-no-password = none yet
identity-entry-second = Second step
identity-entry-sessions = Signed in
identity-entry-sessions-count = { $n ->
    [one] in { $n } browser
   *[other] in { $n } browsers
}
identity-entry-seen = Last used
identity-entry-link = Link
identity-entry-link-brought = handed over, works until { $until }
identity-entry-link-waiting = waits for somebody to bring it, works until { $until }
identity-entry-link-sending = the system is sending it, counts until { $until }
identity-entry-link-sent = sent by mail, counts until { $until }
identity-entry-link-texted = sent to the phone, counts until { $until }
identity-entry-not-sent = Not sent
identity-entry-code = One-time code
identity-entry-code-until = works until { $until }

# Granting and ending roles
identity-grant-role = Grant a role
identity-grant-role-title = Grant { $name } a role
identity-grant-role-what = The role works at once on the days given. The audit trail says who granted it.
identity-grant-role-act = Grant the role
identity-grant-role-done = The role { $role } was granted.
identity-end-role-title = End a role of { $name }
identity-end-role-effect = { $role }, { $days }. What was done with it stays done.
identity-end-role-last = Last day
identity-end-role-hint = Yesterday ends it at once.
identity-end-role-act = End
identity-end-role-done = The role ends with { $day }.

# Locking
identity-lock-title = Lock the account of { $name }
identity-lock-effect = This person is signed out everywhere at once. Links and codes stop working. Roles stay as they are.
identity-lock-reason = Reason
identity-lock-reason-hint = Goes into the audit trail. For example: left on 01/10/2025
identity-lock-act = Lock the account
identity-lock-done = The account is locked.
identity-unlock-title = Unlock the account of { $name }
identity-unlock-effect = This person can sign in again as before.
identity-unlock-act = Unlock
identity-unlock-done = The account is unlocked.
identity-reset-totp-title = Switch off the second step of { $name }
identity-reset-totp-effect = Only when you are sure that this person has lost the phone and the recovery codes: call the number you know, or meet. They are signed out everywhere.
identity-reset-totp-act = Switch the second step off
identity-reset-totp-done = The second step is off.

# Links to bring
identity-make-link-title = Make a link for { $name }
identity-make-link-effect = The link before it stops working. The old password works until there is a new one.
identity-make-link-act = Make a link to choose a password
identity-take-link-act = Take the waiting link
identity-link-invite-title = Invitation for { $name }
identity-link-invite-what = Works once, until { $until }. Whoever has this link can choose the password of the account.
identity-link-reset-title = Link for { $name } to choose another password
identity-link-reset-what = Works once, until { $until }. Whoever has this link can choose the password of the account.
identity-link-by-mail = A mail goes to { $name } by itself. Copy the link below if it does not arrive.
identity-link-by-phone = A message goes to { $name } by itself. Copy the link below if it does not arrive.
identity-link-by-hand = Copy the link and send it to { $name } alone, never to a group.
identity-link-label = Link
identity-link-hint = Select everything in the field and copy it. On a computer: Ctrl+A, then Ctrl+C.

# One-time codes, the slip
identity-issue-code-title = Issue { $name } a code
identity-issue-code-effect = The code before it stops working. The new one works once, within 24 hours.
identity-issue-code-act = Issue a sign-in code
identity-code-title = One-time code
identity-code-once = The code is shown this once. Read it to { $name } on the phone, or print the slip (Ctrl+P) and hand it over.
identity-code-texted = The system sends the code to { $name }. It is shown this once: if the message does not arrive, read it out by phone or print the slip (Ctrl+P).
identity-code-slip = Sign-in slip
identity-code-where = Sign-in page
identity-code-until = Works until
identity-code-how = Open the page above, type your phone number and the code. It works once, within 24 hours. Tell it to nobody.

# Calls by hand: why the house could not send
identity-obstacle-unreachable = whoever sends for us could not be reached
identity-obstacle-tls = the line could not be encrypted as configured
identity-obstacle-sign_in = whoever sends for us does not know the configured account
identity-obstacle-later = whoever sends for us asked to come again, time after time
identity-obstacle-recipient = there is said to be no such address
identity-obstacle-refused = whoever sends for us refused
identity-obstacle-not_configured = nothing to send with is configured any longer
identity-obstacle-status = { $why } (code { $status })
identity-call-verb = Open the account
identity-call-asked = Call { $name }: forgot the password, waits for a link
identity-call-asked-verb = { identity-call-verb }
identity-call-unreachable = Call { $name }: { identity-obstacle-unreachable }
identity-call-unreachable-verb = { identity-call-verb }
identity-call-tls = Call { $name }: { identity-obstacle-tls }
identity-call-tls-verb = { identity-call-verb }
identity-call-sign_in = Call { $name }: { identity-obstacle-sign_in }
identity-call-sign_in-verb = { identity-call-verb }
identity-call-later = Call { $name }: { identity-obstacle-later }
identity-call-later-verb = { identity-call-verb }
identity-call-recipient = Call { $name }: { identity-obstacle-recipient }
identity-call-recipient-verb = { identity-call-verb }
identity-call-refused = Call { $name }: { identity-obstacle-refused }
identity-call-refused-verb = { identity-call-verb }
identity-call-not_configured = Call { $name }: { identity-obstacle-not_configured }
identity-call-not_configured-verb = { identity-call-verb }
identity-bring_parcel-not_sent = The link or code was not sent yet. It is tried again by itself.
identity-bring_parcel-not_noted = It was sent, and that could not be noted; it may arrive twice.

# Letters and messages: short, without pictures, following nobody
identity-letter-invite-subject = { $house }: your invitation
identity-letter-invite-text =
    Dear { $name },

    { $inviter } invites you to the system of { $house }. Open this link to choose a password and come in for the first time:

    { $link }

    The link works once, until { $until }. Do not pass it on: whoever has it can choose your password.

    If you did not expect this letter, leave it alone: nobody comes in without the link. If in doubt, call { $house }.

    This letter was sent by the system; please do not answer it.
identity-letter-invite-short = { $house_short }: invitation for { $name }, once, until { $until }: { $link } Not expected? Leave it alone.
identity-letter-reset-subject = { $house }: a link to choose another password
identity-letter-reset-text =
    Dear { $name },

    Somebody, probably you, has said that they forgot their password for the system of { $house }. Open this link to choose another:

    { $link }

    The link works once, until { $until }. Do not pass it on: whoever has it can choose your password.

    If you did not ask for it, leave it alone: your old password still works. If such letters keep coming, call { $house }.

    This letter was sent by the system; please do not answer it.
identity-letter-reset-short = { $house_short }: link to choose another password for { $name }, once, until { $until }: { $link } Not asked for? Leave it alone.
identity-letter-code-subject = { $house }: one-time code
identity-letter-code-text =
    Dear { $name },

    Your code is { $code }. Open { $where } and enter your phone number and the code. It works once, until { $until }.

    Tell the code to nobody. If you did not expect it, call { $house }.
identity-letter-code-short = { $house_short }: code { $code }, once, until { $until }, at { $where } Tell it to nobody.

## One's own tokens
identity-api_tokens-title = Tokens for programs
identity-api_tokens-what = A program with a token can do what you can do; the audit names you.
identity-api_tokens-act = See the tokens
identity-api_tokens-none = You have no token yet
identity-api_tokens-none-why = Issue one when a program, a spreadsheet or a data portal is to read figures for you. One token for each program, so that each can be ended by itself.
identity-api_tokens-line = Issued on { $since }, counts until { $last } · { $used }
identity-api_tokens-used = last used on { $day }
identity-api_tokens-unused = never used
identity-api_tokens-over = Over
identity-api_tokens-revoked = Ended
identity-api_tokens-end = End { $name }
identity-api_tokens-done = The token has ended. The program that used it gets in no more.
identity-api_tokens-issue = Issue a token
identity-api_tokens-issue-act = Issue
identity-api_tokens-name = What it is for
identity-api_tokens-name-hint = For example: spreadsheet of the monthly report
identity-api_tokens-last_day = Counts until
identity-api_tokens-issued = Token: { $name }
identity-api_tokens-once = The token is shown this once. Copy it into the program now; whoever has it can do all that you can.
identity-api_tokens-how = Send it in the Authorization: Bearer line of every request. It counts until { $last }. If it is lost, end it and issue another.
identity-api_tokens-leave = I have copied it
