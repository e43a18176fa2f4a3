# Areas, organisations, persons: the sentences of the screens.

directory-id_number-not_digits = An identity number has digits only. Check it and enter the number on the card.
directory-id_number-length = An identity number has 12 digits, that of the older card 9; this one has { $digits }. Enter the whole number on the card.
