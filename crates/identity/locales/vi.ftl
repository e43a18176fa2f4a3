# Lời của tài khoản, đăng nhập, vai trò, uỷ quyền. Mã lỗi viết bằng dấu gạch thay dấu chấm.

identity-account-title = Tài khoản của tôi

# Uỷ quyền
identity-delegation-title = Uỷ quyền khi vắng mặt
identity-delegation-what = Người được uỷ quyền dùng vai trò của bạn trong những ngày này. Nhật ký ghi rõ làm thay ai.
identity-delegation-receiver = Người được uỷ quyền
identity-delegation-choose = Chọn một người
identity-delegation-from-day = Từ ngày
identity-delegation-to-day = Đến hết ngày
identity-delegation-reason = Lý do
identity-delegation-reason-hint = Ví dụ: nghỉ phép năm
identity-delegation-act = Uỷ quyền
identity-delegation-done = Đã uỷ quyền cho { $receiver }.
identity-delegation-now = { $receiver } đang làm thay bạn, từ { $from } đến hết { $to }.
identity-delegation-to-come = { $receiver } sẽ làm thay bạn, từ { $from } đến hết { $to }.
identity-delegation-over = Lần uỷ quyền cho { $receiver } đã hết ngày { $to }.
identity-delegation-to_oneself = Bạn không uỷ quyền cho chính mình được. Hãy chọn người khác.
identity-delegation-receiver_away = Người này chưa đăng nhập được. Hãy chọn người khác.
identity-delegation-no_receiver = Không có người này. Hãy chọn trong danh sách.
identity-delegation-no_roles = Bạn chưa có vai trò nào để uỷ quyền.
identity-delegation-backwards = Ngày cuối đứng trước ngày đầu. Hãy sửa một trong hai ngày.
identity-delegation-past = Ngày { $last } đã qua; hôm nay là { $today }. Hãy chọn ngày sau.
identity-delegation-too_long = { $days } ngày là quá dài: mỗi lần uỷ quyền nhiều nhất { $most } ngày.
identity-delegation-stale = Việc uỷ quyền đã đổi lúc { $at }, nay là cho { $receiver }. Hãy tải lại trang rồi sửa tiếp.

# Tài khoản
identity-account-missing = Không có tài khoản này.
identity-account-no_login = Cần thư điện tử hoặc số điện thoại để đăng nhập.
identity-account-email_taken = Thư điện tử này đã có tài khoản khác dùng.
identity-account-phone_taken = Số điện thoại này đã có tài khoản khác dùng.
identity-account-no_role = Hãy chọn ít nhất một vai trò.
