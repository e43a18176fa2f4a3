# Texts of the layout and of the parts of pages. Keys begin with web-.

## Layout
web-skip = Đến nội dung chính
web-menu = Menu chính
web-menu-open = Menu
web-menu-close = Đóng menu
web-search = Tìm hợp tác xã, văn bản, việc
web-search-short = Tìm HTX, văn bản, việc
web-search-go = Tìm
web-sign-in = Đăng nhập
web-sign-out = Đăng xuất
web-account = Tài khoản của { $name }
web-language = Ngôn ngữ
web-mine-count = { $n } việc
web-demo = Dữ liệu minh hoạ.
web-demo-text = Tên, số liệu là giả định, không phải của ai có thật.
web-business-day = Ngày làm việc của bản này: { $day }.
web-nation = Cộng hòa xã hội chủ nghĩa Việt Nam
web-motto = Độc lập - Tự do - Hạnh phúc
web-footer-staff = Cán bộ đăng nhập
web-footer-cooperative = Hợp tác xã đăng nhập
web-gallery = Thành phần giao diện

## Menu
web-room-mine = Việc của tôi
web-room-plans = Kế hoạch
web-room-cooperatives = Hợp tác xã
web-room-appraisal = Đánh giá
web-room-support = Hỗ trợ
web-room-training = Đào tạo
web-room-fund = Quỹ
web-room-budget = Ngân sách
web-room-market = Thị trường
web-room-reports = Báo cáo
web-room-documents = Văn bản
web-room-administration = Quản trị

## Parts
web-crumbs = Đường dẫn
web-field-optional = không bắt buộc
web-field-day-hint = Ví dụ: 15/09/2023
web-form-wrong = Chưa lưu được: { $n } ô cần sửa.
web-form-refused = Chưa lưu được.
web-list-filter = Lọc
web-list-clear = Bỏ lọc
web-list-export = Xuất Excel
web-list-nothing = Không có dòng nào khớp với điều đang tìm. Bỏ bớt điều kiện lọc rồi thử lại.
web-pager = Trang
web-pager-before = Trước
web-pager-after = Sau
web-pager-last = Trang cuối, { $n }
web-pager-range = { $from }–{ $to } trên { $total }
web-tally = { $verified } đã xác nhận, { $recorded } đã ghi nhận, cần { $target }
web-tally-elapsed = đã qua { $share }% thời gian
web-tally-elapsed-short = { $share }% thời gian đã qua
web-tally-verified = đã xác nhận
web-tally-recorded = mới ghi nhận
web-tally-missing = còn thiếu
web-upload-taken = Đã nhận
web-upload-refused = Không nhận
web-chart-as-table = Xem dạng bảng
web-chart-time = Thời điểm

## Sign-in and forms that came too late
web-sign-in-name = Tên đăng nhập
web-sign-in-password = Mật khẩu
web-sign-in-kept = Phiên làm việc đã hết. Những gì vừa nhập vẫn được giữ; đăng nhập xong sẽ gửi tiếp được. Riêng tệp đính kèm thì phải chọn lại.
web-again = Gửi lại những gì vừa nhập?
web-again-text = Biểu mẫu này được mở ở phiên làm việc trước nên chưa được ghi. Nội dung đã nhập vẫn còn nguyên. Người gửi bây giờ: { $name }.
web-again-nobody = khách chưa đăng nhập
web-again-send = Gửi tiếp
web-again-leave = Không gửi

## Errors
web-error-home = Về trang đầu
web-error-incident = Số sự cố: { $number }
web-error-no_such_page = Địa chỉ này không dẫn đến trang nào.
web-error-invalid = Chưa làm được
web-error-invalid-next = Quay lại trang trước, sửa rồi gửi lại.
web-error-denied = Bạn chưa được làm việc này
web-error-denied-next = Nếu đây là việc của bạn, nhờ quản trị viên cấp thêm quyền.
web-error-not_found = Không tìm thấy
web-error-not_found-next = Có thể địa chỉ bị gõ sai, hoặc hồ sơ đã được chuyển đi. Hãy tìm lại theo tên.
web-error-conflict = Dữ liệu đã thay đổi
web-error-conflict-next = Tải lại trang để xem số liệu mới rồi làm tiếp.
web-error-limited = Vượt quá giới hạn
web-error-limited-next = Giảm bớt, hoặc chờ ít phút rồi thử lại.
web-error-fault = Hệ thống gặp sự cố
web-error-fault-next = Thử lại sau ít phút; gửi lại cùng một biểu mẫu không bị ghi hai lần. Nếu vẫn vậy, báo quản trị viên kèm số sự cố dưới đây.

## Refusals of forms
web-field-empty = Ô này chưa nhập.
web-posted-too_large = Biểu mẫu quá lớn nên chưa được nhận. Chia nội dung thành nhiều lần gửi.
web-posted-unreadable = Không đọc được nội dung gửi lên. Mở lại trang rồi nhập lại.
web-posted-foreign = Biểu mẫu được gửi từ một trang khác nên không được nhận. Mở trang này trực tiếp rồi gửi lại.
web-posted-stale = Trang đã mở từ phiên làm việc trước. Tải lại trang rồi gửi lại.
web-posted-no_command = Biểu mẫu thiếu mã lệnh. Tải lại trang rồi gửi lại.
web-uploaded-file_too_large = Tệp “{ $name }” lớn hơn { $megabytes } MB. Chọn bản nhỏ hơn, hoặc quét lại ở độ phân giải thấp hơn.
web-uploaded-too_many_files = Mỗi lần gửi tối đa { $most } tệp. Chia thành nhiều lần gửi.
web-uploaded-broken = Đường truyền bị ngắt khi đang gửi tệp. Chưa có gì được ghi; hãy gửi lại.

## Refusals of programs
web-api-no_token = Yêu cầu thiếu mã truy cập. Gửi mã trong tiêu đề “Authorization: Bearer …”.
web-api-unknown_token = Mã truy cập không đúng hoặc không còn. Dùng mã khác, hoặc tạo mã mới.
web-api-no_path = Giao diện lập trình không có địa chỉ này. Xem các địa chỉ tại /api/v1/openapi.json.
web-api-wrong_method = Địa chỉ này không nhận phương thức vừa dùng. Tiêu đề “Allow” cho biết các phương thức được nhận.
web-api-no_key = Yêu cầu ghi thiếu tiêu đề “Idempotency-Key”. Tạo một UUID cho mỗi lần ghi rồi gửi kèm.
web-api-bad_key = “Idempotency-Key” phải là một UUID gồm 36 ký tự, viết thường.
web-api-not_json = Nội dung phải là JSON. Gửi kèm tiêu đề “Content-Type: application/json”.
web-api-too_large = Nội dung lớn hơn { $kilobytes } kB hoặc bị ngắt giữa chừng nên chưa được nhận. Chia thành nhiều yêu cầu.
web-api-malformed = Nội dung sai cú pháp JSON ở dòng { $line }, cột { $column }.
web-api-unknown_field = Không có trường “{ $pointer }”. Bỏ trường này hoặc sửa lại tên.
web-api-wrong_field = Trường “{ $pointer }” thiếu hoặc sai: { $told }.
web-api-unknown_parameter = Không có tham số “{ $name }”. Bỏ tham số này hoặc sửa lại tên.
web-api-wrong_parameter = Tham số “{ $name }” sai: { $told }.
web-api-bad_limit = Mỗi trang có từ 1 đến { $most } dòng. Sửa lại “limit”.
web-api-bad_cursor = “after” không phải của danh sách này với bộ lọc này. Bắt đầu lại từ trang đầu.

## Refusals of the floors below
kernel-fault-bug = Máy chủ gặp lỗi khi xử lý.
kernel-fault-busy = Nhiều người cùng sửa một chỗ vào lúc này. Chờ ít giây rồi gửi lại.
kernel-fault-gone = Cơ sở dữ liệu tạm thời không trả lời. Chờ ít phút rồi thử lại.
kernel-fault-full = Ổ đĩa của máy chủ đã đầy nên chưa ghi được. Báo quản trị viên giải phóng chỗ trống.
kernel-fault-too_old = Dữ liệu thuộc phiên bản mới hơn chương trình đang chạy. Báo quản trị viên nâng cấp chương trình.
kernel-id-malformed = Mã “{ $found }” không đúng dạng. Mở lại từ danh sách.
kernel-word-unknown = “{ $found }” không có trong danh mục. Chọn lại.
kernel-day-malformed = “{ $found }” không phải là ngày. Nhập theo dạng 15/09/2023.
kernel-day-no_such_month = Không có tháng { $month }. Tháng từ 1 đến 12.
kernel-day-not_in_month = Ngày { $day }/{ $month }/{ $year } không có. Tháng { $month } có { $days_in_month } ngày.
kernel-period-ends_before_it_begins = Ngày kết thúc { $to } ở trước ngày bắt đầu { $from }.
kernel-dong-empty = Chưa nhập số tiền.
kernel-dong-malformed = “{ $found }” không phải là số tiền. Nhập số nguyên đồng, ví dụ 1.250.000.
kernel-dong-negative = Số tiền không được âm.
kernel-dong-too_large = Số tiền quá lớn. Kiểm tra lại số chữ số.
kernel-email-empty = Chưa nhập địa chỉ thư điện tử.
kernel-email-malformed = Địa chỉ thư điện tử chưa đúng. Nhập theo dạng ten@coquan.vn, không dấu.
kernel-email-too_long = Địa chỉ thư điện tử quá dài.
kernel-phone-empty = Chưa nhập số điện thoại.
kernel-phone-not_digits = Số điện thoại chỉ gồm chữ số.
kernel-phone-not_vietnamese = Số điện thoại phải bắt đầu bằng 0 hoặc +84.
kernel-phone-wrong_length = Số điện thoại thừa hoặc thiếu chữ số. Số di động có 10 chữ số.
kernel-phone-old_mobile = Số di động 11 chữ số đã đổi đầu số từ năm 2018. Nhập số mới gồm 10 chữ số.
kernel-text-empty = Ô này chưa nhập.
kernel-text-too_long = Đã nhập { $chars } ký tự; tối đa { $chars_max } ký tự.
kernel-text-control = Có ký tự không hiển thị được, thường do dán từ nơi khác. Xoá rồi gõ lại.
db-command-other_content = Biểu mẫu này đã được ghi trước đó với nội dung khác. Tải lại trang để xem kết quả rồi sửa tiếp từ đó.
authz-anonymous = Cần đăng nhập để làm việc này.
authz-not_allowed = Vai trò hiện nay của bạn không bao gồm việc này ở đơn vị, địa bàn này.
authz-hidden = Không có hồ sơ này, hoặc hồ sơ không thuộc phạm vi của bạn.
