# Texts of plans, in English.
