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
