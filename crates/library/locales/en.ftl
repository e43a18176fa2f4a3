# Texts of papers and their files. Keys begin with library-.

## Refused papers
library-number-malformed = The number is not right. Write it as on the paper, such as 47/KH-UBND, in at most { $most } characters.
library-paper-summary = The abstract is needed, in at most { $most } characters. Write it as on the paper.
library-paper-issuer = The issuer is needed, in at most { $most } characters. Write the name as on the paper.
library-paper-alias = Each other name has at most { $most } characters, one name a line. Shorten it and save again.
library-paper-too_many_aliases = There are { $count } other names; { $most } can be kept. Leave out those that are seldom used.
library-paper-note = The note has at most { $most } characters and no odd signs. Shorten it and save again.
library-paper-no_day = The day of issue is missing. Write the day that stands on the paper.
library-paper-issued_later = The day of issue, { $issued }, is after today, { $today }. Check the day on the paper.
library-paper-backwards = The last day in force, { $to }, is before the first, { $from }. Correct one of them.
library-paper-hidden_law = Law is always open. Choose “Open”, or another direction.
library-paper-nowhere = The paper belongs to no organisation and no area yet. Choose one of either.
library-paper-here = A paper with this number, issuer and day is here already. Open that one instead of entering it again.
library-paper-bound = These days follow from the replacement from { $from_day } on. Take the replacement back first, then change the days.
library-paper-stale = { $by } changed this paper at { $at }. Look at what is there now, then go on.

## Refused replacements
library-replace-itself = A paper cannot replace itself. Choose another.
library-replace-circle = The chosen paper replaces this one already, directly or over others. Check which of them is the newer.
library-replace-known = This replacement is recorded already. There is nothing to do.
library-replace-other_day = The older paper was replaced from { $from_day } on. Use that day, or take that replacement back.
library-replace-before_it_began = The older paper is in force from { $from } only. Choose a later day.
library-replace-over_before = The older paper was over on { $to }. Choose the day after, or correct its last day.
library-replace-newer_not_in_force = The newer paper is not in force on { $from_day }. Choose another day, or correct its days.
library-replace-none = This replacement is not there any more; it may have been taken back. Load the page again.
library-law-unfit = Text { $number } of the list of laws is not right ({ $fault }). Correct the list and load it again.

## Refused files
library-file-name = The file needs a name of at most { $most } characters without odd signs. Rename it and send it again.
library-file-empty = The file is empty. Choose the right one.
library-file-too_large = The file is larger than { $megabytes } MB. Scan it at a lower resolution, or split it.
library-file-not_taken = Files of this type ({ $found }) are not taken. Send PDF, Word (DOCX), Excel (XLSX), JPEG, PNG or TXT; save old DOC and XLS as DOCX and XLSX.
library-file-lying = The name ends in “{ $named }”, but inside is { $is }. Check the file, or let its name end in “{ $extension }”.
library-file-macros = The file carries macros and is not taken. Save it as DOCX or XLSX without macros.
library-file-encoding = The text file is not in UTF-8. Save it in UTF-8 and send it again.
library-file-attached = The paper has a file with the same content, named “{ $name }”. There is nothing to attach.
library-file-too_many = The paper has { $most } files. Join some of them, or take some off.
library-file-none = The paper has no such file; it may have been taken off. Load the page again.

## Refused words about rules
library-ruling-backwards = The last day { $to } is before the first { $from }. Mend one of the two.
library-ruling-seen_other = On the first of those days the program ships { $shipped }, not { $seen } as shown. Look at the new value, then decide.
library-ruling-confidential_paper = This paper is confidential, so it cannot be a basis that everybody reads. Choose one that is open or internal.
library-ruling-told = { $paper } speaks of this rule from { $from }, on some of the days you gave. End that one first, or choose other days.
library-ruling-ended = This one ends after { $to } already. Choose an earlier day.
library-ruling-withdrawn = This one was withdrawn. There is nothing left to do.
library-ruling-no_paper = There is no such paper here, or it is outside of your scope. Enter the paper first, then give its number again.
library-ruling-none = There is no such confirmation or replacement. Open it from the page of the rule.
library-ruling-reason = Give the reason on one line, at most { $most } characters.
library-ruling-stale = { $by } changed this at { $at }. Load the page again, look, then decide.

## Papers on the screen
library-papers = Papers
library-papers-count = { $n ->
    [one] { $n } paper
   *[other] { $n } papers
 }
library-papers-on = Papers, in force as of { $day }
library-sheet-name = papers
library-all = All
library-leave = Cancel
library-filter-text = Number, abstract, issuer
library-filter-in-force = In force on
library-empty = No papers yet
library-empty-why = Papers that come in, go out, and law are entered here once; plans, dossiers and reports refer to them.
library-column-number = Number
library-column-summary = Abstract, issuer
library-column-issued = Issued
library-column-standing = In force
library-column-files = Files
library-column-paper = Paper
library-column-replaces = Replaces
library-standing-in-force = In force
library-standing-not-yet = In force from { $day }
library-standing-over = Over after { $day }
library-standing-unknown = Not known whether in force
library-days-from = from { $from }
library-days-to = until { $to }
library-days-from-to = from { $from } until { $to }
library-checked = Checked
library-verified = Number and days were checked against a source
library-unverified = Not checked against a source
library-changed-last = Last changed
library-changed-by = { $by }, { $at }

## Kinds, directions, levels
library-kind-law = Law
library-kind-ordinance = Ordinance
library-kind-resolution = Resolution
library-kind-decree = Decree
library-kind-circular = Circular
library-kind-decision = Decision
library-kind-directive = Directive
library-kind-plan = Plan
library-kind-programme = Programme
library-kind-scheme = Scheme
library-kind-official_letter = Official letter
library-kind-submission = Submission
library-kind-report = Report
library-kind-notice = Notice
library-kind-minutes = Minutes
library-kind-contract = Contract
library-kind-certificate = Certificate
library-kind-voucher = Voucher
library-kind-other = Other paper
library-direction-incoming = Incoming
library-direction-issued = Issued
library-direction-law = Law
library-confidentiality-open = Open
library-confidentiality-open-hint = Everybody who works here sees it; it may go to the portal.
library-confidentiality-internal = Internal
library-confidentiality-internal-hint = Only those who may see the papers of this organisation or area.
library-confidentiality-confidential = Confidential
library-confidentiality-confidential-hint = Only leaders and officers of the Alliance. State secrets have no place here.

## The form of a paper
library-field-direction = Direction
library-field-kind = Kind
library-field-number = Number
library-field-number-hint = For example: 47/KH-UBND
library-field-issued = Day of issue
library-field-issuer = Issuer
library-field-issuer-hint = Write the name as it stands on the paper.
library-field-summary = Abstract
library-field-place = Belongs to
library-field-confidentiality = Confidentiality
library-field-in-force-from = In force from
library-field-in-force-to = Last day in force
library-field-aliases = Other names
library-field-aliases-hint = One name a line, so that it is found.
library-field-note = Note
library-field-verified = Number and days were checked against the original
library-field-file = Files
library-field-file-hint = PDF, Word (DOCX), Excel (XLSX), JPEG, PNG or TXT; up to { $megabytes } MB each.
library-place-nowhere = The whole country (law only)
library-register = Enter a paper
library-register-title = Enter a paper
library-register-what = Each paper is entered once; others refer to it.
library-register-act = Save the paper
library-registered = The paper is saved.
library-change = Change
library-change-title = Change { $paper }
library-change-act = Save the changes
library-changed = The changes are saved.

## Files on the screen
library-files = Files
library-no-files = This paper has no files yet.
library-file-under = { $type }, { $size }; attached by { $by }, { $at }
library-file-missing = No file was chosen. Choose one at least.
library-file-refused = { $name }: { $why }
library-attach = Attach
library-attached = { $n ->
    [one] { $n } file is attached.
   *[other] { $n } files are attached.
 }
library-detach = Take off
library-detach-title = Take the file “{ $name }” off the paper?
library-detach-effect = The file is no longer on this paper. The audit trail keeps what was done; the content stays for another day.
library-detach-act = Take the file off
library-detached = The file is taken off.

## Replacements on the screen
library-chain = Replaces and replaced by
library-chain-on = In force as of { $day }
library-chain-day = As of
library-replaces-from = { $paper } from { $day }
library-paper-hidden = another paper
library-replace = Replace another paper
library-replace-title = Which paper does { $paper } replace?
library-replace-what = The older paper is in force until the day before.
library-replace-older = Number of the older paper
library-replace-older-hint = As on the paper, such as 47/KH-UBND.
library-replace-which = Several papers have this number
library-replace-from-day = Replaces it from
library-replace-act = Record the replacement
library-replaced = Recorded. { $paper } is in force until { $last }.
library-replace-no_such_number = No paper of this number is within your scope. Check the number, or enter that paper first.
library-replace-several = Choose one of the papers with this number.
library-act = Act
library-take-back = Take the replacement back
library-take-back-title = Take back that { $newer } replaces { $older }?
library-take-back-effect = For what was recorded in error. Where no other paper replaces it, the older paper has no last day any more.
library-taken-back = The replacement is taken back.
