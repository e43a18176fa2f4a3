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

## Papers on the screen
library-papers = Văn bản
library-papers-count = { $n } văn bản
library-papers-on = Văn bản, hiệu lực tính đến { $day }
library-sheet-name = van-ban
library-all = Tất cả
library-leave = Thôi
library-filter-text = Số, trích yếu, cơ quan
library-filter-in-force = Còn hiệu lực vào ngày
library-empty = Chưa có văn bản nào
library-empty-why = Văn bản đến, văn bản đi và văn bản pháp luật được nhập một lần ở đây; kế hoạch, hồ sơ và báo cáo dẫn lại từ đây.
library-column-number = Số, ký hiệu
library-column-summary = Trích yếu, cơ quan ban hành
library-column-issued = Ngày ban hành
library-column-standing = Hiệu lực
library-column-files = Tệp
library-column-paper = Văn bản
library-column-replaces = Thay thế
library-standing-in-force = Còn hiệu lực
library-standing-not-yet = Có hiệu lực từ { $day }
library-standing-over = Hết hiệu lực sau { $day }
library-standing-unknown = Chưa rõ hiệu lực
library-days-from = từ { $from }
library-days-to = đến hết { $to }
library-days-from-to = từ { $from } đến hết { $to }
library-checked = Đối chiếu
library-verified = Số và ngày đã đối chiếu với nguồn
library-unverified = Chưa đối chiếu với nguồn
library-changed-last = Sửa lần cuối
library-changed-by = { $by }, { $at }

## Kinds, directions, levels
library-kind-law = Luật
library-kind-ordinance = Pháp lệnh
library-kind-resolution = Nghị quyết
library-kind-decree = Nghị định
library-kind-circular = Thông tư
library-kind-decision = Quyết định
library-kind-directive = Chỉ thị
library-kind-plan = Kế hoạch
library-kind-programme = Chương trình
library-kind-scheme = Đề án
library-kind-official_letter = Công văn
library-kind-submission = Tờ trình
library-kind-report = Báo cáo
library-kind-notice = Thông báo
library-kind-minutes = Biên bản
library-kind-contract = Hợp đồng
library-kind-certificate = Giấy chứng nhận
library-kind-voucher = Chứng từ
library-kind-other = Giấy tờ khác
library-direction-incoming = Văn bản đến
library-direction-issued = Văn bản đi
library-direction-law = Văn bản pháp luật
library-confidentiality-open = Công khai
library-confidentiality-open-hint = Ai trong phạm vi cũng xem được; có thể đưa lên cổng thông tin.
library-confidentiality-internal = Nội bộ
library-confidentiality-internal-hint = Chỉ người có quyền xem văn bản của đơn vị, địa bàn này.
library-confidentiality-confidential = Hạn chế
library-confidentiality-confidential-hint = Chỉ lãnh đạo và chuyên viên Liên minh. Không nhập văn bản mật của Nhà nước vào đây.

## The form of a paper
library-field-direction = Chiều văn bản
library-field-kind = Loại văn bản
library-field-number = Số, ký hiệu
library-field-number-hint = Ví dụ: 47/KH-UBND
library-field-issued = Ngày ban hành
library-field-issuer = Cơ quan ban hành
library-field-issuer-hint = Ghi tên như trên văn bản.
library-field-summary = Trích yếu
library-field-place = Thuộc
library-field-confidentiality = Mức độ phổ biến
library-field-in-force-from = Có hiệu lực từ ngày
library-field-in-force-to = Ngày cuối còn hiệu lực
library-field-aliases = Tên gọi khác
library-field-aliases-hint = Mỗi tên một dòng, để tìm cho dễ.
library-field-note = Ghi chú
library-field-verified = Số và ngày đã đối chiếu với bản gốc
library-field-file = Tệp đính kèm
library-field-file-hint = PDF, Word (DOCX), Excel (XLSX), ảnh JPEG, PNG hoặc TXT; mỗi tệp đến { $megabytes } MB.
library-place-nowhere = Cả nước (chỉ văn bản pháp luật)
library-register = Nhập văn bản
library-register-title = Nhập văn bản
library-register-what = Mỗi văn bản nhập một lần; nơi khác dẫn lại từ đây.
library-register-act = Lưu văn bản
library-registered = Đã lưu văn bản.
library-change = Sửa
library-change-title = Sửa { $paper }
library-change-act = Lưu thay đổi
library-changed = Đã lưu thay đổi.

## Files on the screen
library-files = Tệp đính kèm
library-no-files = Văn bản này chưa có tệp nào.
library-file-under = { $type }, { $size }; { $by } đính kèm { $at }
library-file-missing = Chưa chọn tệp nào. Chọn ít nhất một tệp.
library-file-refused = { $name }: { $why }
library-attach = Đính kèm
library-attached = Đã đính kèm { $n } tệp.
library-detach = Gỡ
library-detach-title = Gỡ tệp “{ $name }” khỏi văn bản?
library-detach-effect = Tệp không còn trên văn bản này. Nhật ký vẫn ghi lại việc gỡ; nội dung được giữ thêm một ngày.
library-detach-act = Gỡ tệp
library-detached = Đã gỡ tệp.

## Replacements on the screen
library-chain = Thay thế và bị thay thế
library-chain-on = Hiệu lực tính đến { $day }
library-chain-day = Xem tại ngày
library-replaces-from = { $paper } từ { $day }
library-paper-hidden = văn bản khác
library-replace = Thay thế văn bản khác
library-replace-title = { $paper } thay thế văn bản nào?
library-replace-what = Văn bản cũ hết hiệu lực vào ngày liền trước.
library-replace-older = Số, ký hiệu của văn bản cũ
library-replace-older-hint = Ghi như trên văn bản, ví dụ 47/KH-UBND.
library-replace-which = Có nhiều văn bản cùng số
library-replace-from-day = Thay thế từ ngày
library-replace-act = Ghi việc thay thế
library-replaced = Đã ghi. { $paper } còn hiệu lực đến hết { $last }.
library-replace-no_such_number = Không có văn bản nào mang số này trong phạm vi của bạn. Kiểm tra lại số, hoặc nhập văn bản đó trước.
library-replace-several = Chọn một trong các văn bản cùng số.
library-act = Thao tác
library-take-back = Gỡ việc thay thế
library-take-back-title = Gỡ việc { $newer } thay thế { $older }?
library-take-back-effect = Dùng khi ghi nhầm. Nếu không còn văn bản nào khác thay thế, ngày hết hiệu lực của văn bản cũ cũng được bỏ.
library-taken-back = Đã gỡ việc thay thế.
