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

# Đăng nhập: câu từ chối không cho biết tài khoản nào có, tài khoản nào không.
identity-sign_in-wrong = Thông tin đăng nhập chưa đúng, đã hết hạn, hoặc tài khoản đang bị khoá. Hãy kiểm tra rồi nhập lại.
identity-sign_in-limited = Đã nhập sai quá nhiều lần. Hãy thử lại sau { $minutes } phút, hoặc gọi cho người quản trị.
identity-sign_in-too_late = Bước xác nhận đã quá 10 phút hoặc mật khẩu đã đổi. Hãy đăng nhập lại từ đầu.

# Mật khẩu
identity-password-too_short = Mật khẩu quá ngắn: cần ít nhất { $least } ký tự. Có thể dùng một câu dễ nhớ.
identity-password-too_long = Mật khẩu quá dài: nhiều nhất { $most } ký tự.
identity-password-common = Mật khẩu này ai cũng thử trước tiên. Hãy chọn mật khẩu khác.
identity-password-own = Mật khẩu gần như chỉ gồm tên, thư điện tử hoặc số điện thoại của bạn. Hãy chọn mật khẩu khác.
identity-password-wrong = Mật khẩu hiện tại chưa đúng. Hãy nhập lại.
identity-password-none = Tài khoản này đăng nhập bằng mã, chưa có mật khẩu. Muốn dùng mật khẩu, hãy nhờ người quản trị gửi liên kết.

# Liên kết chọn mật khẩu
identity-link-dead = Liên kết này không còn dùng được: đã dùng rồi, đã hết hạn, hoặc đã có liên kết mới hơn. Hãy xin liên kết khác.
identity-link-locked = Tài khoản đang bị khoá. Hãy mở khoá trước khi gửi liên kết.

# Mã đăng nhập một lần
identity-code-no_phone = Tài khoản chưa có số điện thoại. Hãy ghi số điện thoại trước khi cấp mã.
identity-code-locked = Tài khoản đang bị khoá nên không cấp mã được.
identity-code-not_of_cooperative = Mã chỉ cấp cho người của hợp tác xã. Tài khoản này có vai trò khác nên phải đăng nhập bằng mật khẩu.

# Bước xác nhận thứ hai
identity-totp-wrong = Mã chưa đúng. Hãy xem đồng hồ của điện thoại có đúng giờ không rồi nhập mã đang hiện.
identity-totp-already = Bước xác nhận thứ hai đã bật rồi.
identity-totp-off = Tài khoản này chưa bật bước xác nhận thứ hai.
identity-totp-oneself = Tắt bước xác nhận của chính mình thì vào trang Tài khoản của tôi.

# Vai trò
identity-grant-to_oneself = Không ai tự giao vai trò cho mình. Hãy nhờ một người quản trị khác.
identity-grant-needs_organisation = Vai trò của hợp tác xã phải gắn với một hợp tác xã. Hãy chọn tổ chức.
identity-grant-needs_area = Cán bộ cấp huyện, cấp xã phải gắn với một địa bàn. Hãy chọn địa bàn.
identity-grant-backwards = Ngày cuối đứng trước ngày đầu. Hãy sửa một trong hai ngày.
identity-grant-past = Ngày { $last } đã qua; hôm nay là { $today }. Hãy chọn ngày sau.
identity-grant-already = Tài khoản đã có vai trò này ở nơi này trong những ngày ấy.
identity-grant-missing = Không có vai trò này.
identity-grant-over = Vai trò này đến lúc ấy đã hết rồi.
identity-grant-ends_in_past = Vai trò không kết thúc lùi được: sớm nhất là hết ngày hôm qua.

# Khoá, mở khoá
identity-lock-oneself = Bạn không tự khoá tài khoản của mình được.
identity-lock-already = Tài khoản này đã bị khoá rồi.
identity-unlock-not_locked = Tài khoản này không bị khoá.
identity-account-last_administrator = Đây là người quản trị toàn hệ thống cuối cùng. Hãy giao vai trò quản trị cho người khác trước.
identity-account-stale = Tài khoản đã được người khác sửa sau khi bạn mở trang. Hãy tải lại trang rồi làm tiếp.

# Mã truy cập của chương trình
identity-api_token-account_closed = Tài khoản chưa kích hoạt hoặc đang bị khoá nên không cấp mã truy cập được.
identity-api_token-past = Ngày { $last } đã qua; hôm nay là { $today }. Hãy chọn ngày sau.
identity-api_token-too_long = Ngày { $last } xa quá: mã truy cập dùng nhiều nhất một năm, đến hết ngày { $latest }.
identity-api_token-too_many = Tài khoản đã có { $most } mã truy cập còn dùng được. Hãy thu hồi mã không dùng nữa.
identity-api_token-missing = Không có mã truy cập này.
identity-api_token-already_revoked = Mã truy cập này đã được thu hồi rồi.
identity-api_token-unknown = Mã truy cập không đúng, hoặc tài khoản của mã không còn dùng được. Hãy dùng mã khác.
identity-api_token-ended = Mã truy cập đã hết hạn vào cuối ngày { $last }. Hãy cấp mã mới.
identity-api_token-revoked = Mã truy cập đã bị thu hồi. Hãy cấp mã mới.
