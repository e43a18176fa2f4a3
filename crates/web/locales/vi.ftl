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
