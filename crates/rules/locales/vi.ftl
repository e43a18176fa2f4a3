# Sentences of refused rules. Keys begin with rules-.

rules-unknown = Không có quy định nào mang khóa “{ $key }”. Chọn một quy định trong danh mục.
rules-missing = Quy định “{ $title }” chưa có mức áp dụng cho ngày { $day }. Nhập mức kèm văn bản làm căn cứ rồi làm lại.
rules-ambiguous = Có { $how_many } văn bản cùng nói về quy định “{ $title }” vào ngày { $day }. Kết thúc hiệu lực của văn bản cũ rồi làm lại.
rules-wrong_type = Mức vừa nhập không đúng loại của quy định “{ $title }”. Nhập lại theo đúng loại.
rules-no_paper = Chưa ghi văn bản làm căn cứ cho quy định “{ $title }”. Ghi số, ngày và cơ quan ban hành.
rules-unreadable = Không đọc được quy định “{ $title }” đi kèm phần mềm. Báo người quản trị.
