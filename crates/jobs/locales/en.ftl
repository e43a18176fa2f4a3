# Sentences of refused acts on jobs. Keys begin with jobs-.

jobs-retry-not_now = { $state ->
    [running] This job is running. Wait until it has ended, then load the page again.
   *[done] This job is done and is not run again.
 }
jobs-retry-too_late = This job was first run on { $at }, more than { $days } days ago, and cannot be run again. See whether its work is done; then give it up, and start anew if need be.
jobs-retry-stale = This job changed on { $at }. Load the page again to see how it stands, then decide.
jobs-give_up-reason = Say why this job is given up, on one line, in at most { $chars_max } characters.
jobs-give_up-not_now = { $state ->
    [running] This job is running. Wait until it has ended, then load the page again.
    [done] This job is done and cannot be given up.
   *[given_up] This job was given up before.
 }
jobs-give_up-stale = This job changed on { $at }. Load the page again to see how it stands, then decide.
