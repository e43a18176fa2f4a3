# Texts of plans, in Vietnamese.
