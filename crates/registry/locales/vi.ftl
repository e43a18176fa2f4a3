# Sổ đăng ký hợp tác xã: câu chữ hiện trên màn hình.

## Pháp luật
registry-life-not_of_kind = Loại hình này không có thủ tục đó.
registry-life-not_from_here = Tình trạng pháp lý hiện tại không cho làm việc này.
registry-life-ended = Đơn vị này đã kết thúc, không làm thêm thủ tục nào được nữa.
registry-life-not_in_law = Pháp luật có hiệu lực ngày { $day } không quy định thủ tục này.
registry-life-too_few_founders = Có { $found } sáng lập viên; pháp luật yêu cầu ít nhất { $wanted } ({ $basis }). Vận động thêm rồi ghi lại.
registry-life-no_ground = Chưa có sự việc nào thuộc trường hợp giải thể bắt buộc. Ghi ngày ngừng hoạt động, số thành viên hoặc đại hội gần nhất trước.
registry-capital-above_share = Góp { $amount } trên vốn điều lệ { $charter }, quá mức { $share } mà một thành viên được góp ({ $basis }).

## Tình trạng
registry-fact-future = Ngày { $day } chưa đến.
registry-fact-too_early = Ngày { $day } trước ngày bắt đầu, { $began }.
registry-fact-ended = Đơn vị này đã kết thúc ngày { $day }.

## Nội dung đăng ký
registry-record-number = Số đăng ký không được quá { $most } ký tự.
registry-record-address = Địa chỉ không được quá { $most } ký tự.
registry-record-registered_in_future = Ngày đăng ký { $day } chưa đến.
registry-record-point = Toạ độ không nằm trong lãnh thổ Việt Nam. Ghi vĩ độ trước, kinh độ sau, ví dụ 11,7512; 106,8901.
registry-record-too_many = Danh sách có { $count } dòng; nhiều nhất { $most } dòng.
registry-record-backwards = Từ ngày { $from } đến ngày { $to }: ngày kết thúc trước ngày bắt đầu.
registry-line-field = Dòng { $number }, “{ $found }”: không phải mã ngành. Ghi một chữ cái hoặc 2 đến 5 chữ số, ví dụ 0123.
registry-line-product = Dòng { $number }, “{ $found }”: ghi tên; diện tích (ha); sản lượng (tấn); mùa vụ.
registry-line-officer = Dòng { $number }, “{ $found }”: ghi họ tên; chức vụ; từ ngày; đến ngày.
registry-line-certificate = Dòng { $number }, “{ $found }”: ghi loại chứng nhận; số hiệu hoặc sản phẩm; từ ngày; đến ngày.

## Thành viên
registry-members-too_many = { $count } là quá nhiều; nhiều nhất { $most }.
registry-members-part_above_whole = Có { $part } người trong khi chỉ có { $whole } thành viên.

## Báo cáo năm
registry-report-year = Không có báo cáo năm { $year }: năm chưa đến, hoặc trước khi thành lập.
registry-report-not_over = Năm { $year } chưa hết, số liệu chỉ là ước thực hiện.
registry-report-already_final = Năm { $year } đã có số chính thức. Sửa thì ghi một số chính thức khác.
registry-report-profit_and_loss = Một năm có lãi hoặc có lỗ, không có cả hai.
registry-report-member_revenue = Doanh thu từ thành viên không thể nhiều hơn tổng doanh thu.
registry-report-words = Mỗi phần lời không được quá { $most } ký tự.

## Hồ sơ thành lập, giải thể
registry-step-closed = Hồ sơ này đã khép, không còn bước nào.
registry-step-not_next = Bước này chưa đến lượt hoặc đã làm rồi.
registry-step-before_last = Ngày { $day } trước ngày của bước liền trước, { $last }.
registry-step-future = Ngày { $day } chưa đến.
registry-step-no_paper = Bước này phải có văn bản. Nhập văn bản vào kho rồi ghi số vào đây.
registry-step-too_few_votes = { $votes } trên { $present } phiếu, chưa đủ { $share } mà pháp luật yêu cầu ({ $basis }).
registry-step-no_votes = Ghi số phiếu tán thành và số phiếu có mặt; số tán thành không nhiều hơn số có mặt.
