# Địa bàn, tổ chức, cá nhân: câu chữ hiện trên màn hình.

directory-id_number-not_digits = Số căn cước chỉ gồm chữ số. Hãy kiểm tra lại và nhập số trên thẻ.
directory-id_number-length = Số căn cước có 12 chữ số, số chứng minh nhân dân cũ có 9; số vừa nhập có { $digits }. Hãy nhập đủ số trên thẻ.
