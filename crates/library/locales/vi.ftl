# Texts of papers and their files. Keys begin with library-.

## Refused papers
library-number-malformed = Số, ký hiệu chưa đúng. Ghi như trên văn bản, ví dụ 47/KH-UBND, không quá { $most } ký tự.
library-paper-summary = Trích yếu phải có và không quá { $most } ký tự. Ghi lại trích yếu như trên văn bản.
library-paper-issuer = Cơ quan ban hành phải có và không quá { $most } ký tự. Ghi tên như trên văn bản.
library-paper-alias = Mỗi tên gọi khác không quá { $most } ký tự, mỗi tên một dòng. Rút gọn rồi lưu lại.
library-paper-too_many_aliases = Có { $count } tên gọi khác, chỉ giữ được { $most }. Bỏ bớt những tên ít dùng.
library-paper-note = Ghi chú không quá { $most } ký tự và không có ký tự lạ. Rút gọn rồi lưu lại.
library-paper-no_day = Chưa có ngày ban hành. Ghi ngày trên văn bản.
library-paper-issued_later = Ngày ban hành { $issued } sau hôm nay, { $today }. Kiểm tra lại ngày trên văn bản.
library-paper-backwards = Ngày hết hiệu lực { $to } trước ngày có hiệu lực { $from }. Sửa một trong hai ngày.
library-paper-hidden_law = Văn bản quy phạm pháp luật luôn công khai. Chọn mức “Công khai” hoặc chọn lại chiều văn bản.
library-paper-nowhere = Chưa rõ văn bản thuộc đơn vị hay địa bàn nào. Chọn một đơn vị hoặc một địa bàn.
library-paper-here = Văn bản cùng số, cùng cơ quan và cùng ngày đã có trong kho. Mở văn bản đó thay vì nhập lại.
library-paper-bound = Hiệu lực gắn với việc thay thế từ ngày { $from_day }. Gỡ việc thay thế trước rồi mới sửa ngày.
library-paper-stale = { $by } đã sửa văn bản này lúc { $at }. Xem lại nội dung mới rồi sửa tiếp.

## Refused replacements
library-replace-itself = Văn bản không thể thay thế chính nó. Chọn văn bản khác.
library-replace-circle = Văn bản được chọn lại đang thay thế văn bản này, trực tiếp hoặc qua văn bản khác. Kiểm tra xem văn bản nào mới hơn.
library-replace-known = Việc thay thế này đã được ghi. Không cần ghi lại.
library-replace-other_day = Văn bản cũ đã bị thay thế từ ngày { $from_day }. Dùng đúng ngày đó, hoặc gỡ việc thay thế trước đã ghi.
library-replace-before_it_began = Văn bản cũ chỉ có hiệu lực từ ngày { $from }. Chọn ngày thay thế sau ngày đó.
library-replace-over_before = Văn bản cũ đã hết hiệu lực ngày { $to }. Chọn ngay ngày hôm sau, hoặc sửa ngày hết hiệu lực.
library-replace-newer_not_in_force = Văn bản mới không có hiệu lực vào ngày { $from_day }. Chọn ngày khác hoặc sửa hiệu lực của văn bản mới.
library-replace-none = Không còn việc thay thế này, có thể đã được gỡ. Tải lại trang để xem hiện trạng.
library-law-unfit = Văn bản { $number } trong danh mục pháp luật chưa đúng ({ $fault }). Sửa danh mục rồi nạp lại.

## Refused files
library-file-name = Tên tệp phải có, không quá { $most } ký tự và không có ký tự lạ. Đổi tên tệp rồi gửi lại.
library-file-empty = Tệp rỗng, không có nội dung. Chọn lại đúng tệp.
library-file-too_large = Tệp lớn hơn { $megabytes } MB. Quét lại ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.
library-file-not_taken = Không nhận tệp loại này ({ $found }). Chỉ nhận PDF, Word (DOCX), Excel (XLSX), JPEG, PNG, TXT; tệp DOC, XLS cũ hãy lưu lại thành DOCX, XLSX.
library-file-lying = Tên tệp ghi đuôi “{ $named }” nhưng bên trong là { $is }. Kiểm tra lại tệp, hoặc đổi đuôi thành “{ $extension }”.
library-file-macros = Tệp có chứa macro nên không được nhận. Lưu lại thành DOCX hoặc XLSX không có macro.
library-file-encoding = Tệp TXT không ở bảng mã UTF-8. Mở bằng Notepad, lưu lại với bảng mã UTF-8 rồi gửi.
library-file-attached = Văn bản đã có tệp cùng nội dung, tên là “{ $name }”. Không cần đính kèm lại.
library-file-too_many = Văn bản đã có { $most } tệp. Gộp các tệp lại hoặc gỡ bớt.
library-file-none = Văn bản không có tệp này, có thể tệp đã được gỡ. Tải lại trang để xem các tệp hiện có.

## Refused words about rules
library-ruling-backwards = Ngày cuối { $to } trước ngày đầu { $from }. Sửa một trong hai ngày.
library-ruling-seen_other = Mức trong phần mềm vào ngày đầu áp dụng là { $shipped }, không phải { $seen } như đã hiện. Xem lại mức mới rồi quyết định.
library-ruling-confidential_paper = Văn bản này thuộc diện hạn chế nên không làm căn cứ công khai được. Chọn văn bản công khai hoặc lưu hành nội bộ.
library-ruling-told = { $paper } đã nói về quy định này từ ngày { $from }, trùng với những ngày vừa nhập. Kết thúc văn bản đó trước, hoặc chọn những ngày khác.
library-ruling-ended = Văn bản này đã hết hiệu lực từ sau ngày { $to }. Chọn ngày sớm hơn.
library-ruling-withdrawn = Văn bản này đã được thu hồi. Không cần làm gì thêm.
library-ruling-no_paper = Không có văn bản này trong kho, hoặc văn bản không thuộc phạm vi của bạn. Nhập văn bản vào kho trước, rồi ghi lại số.
library-ruling-none = Không có văn bản xác nhận hoặc thay thế này. Mở lại từ trang của quy định.
library-ruling-reason = Ghi lý do trên một dòng, tối đa { $most } ký tự.
library-ruling-stale = { $by } đã sửa lúc { $at }. Tải lại trang để xem hiện trạng rồi quyết định.
