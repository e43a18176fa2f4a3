# Texts of the pages that belong to no context.

hoptac-start-title = The plan for cooperatives, from paper to result
hoptac-start-what = Every task has an owner, every target counts itself from evidence, every figure opens down to the cooperatives and papers behind it.
hoptac-start-sign-in = Sign in
hoptac-start-go-on = Go to the back office
hoptac-start-officers = Officers
hoptac-start-officers-what = Sign in with e-mail or phone and a password. Without an account, ask the administrator of the Alliance.
hoptac-start-cooperatives = Cooperatives
hoptac-start-cooperatives-what = Sign in with your phone number and a code from your officer. No e-mail is needed.
hoptac-start-code = Sign in with a code
