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
identity-totp-wrong = Mã chưa đúng hoặc đã dùng. Hãy xem đồng hồ của điện thoại có đúng giờ không rồi nhập mã đang hiện.
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
identity-api_token-too_many_requests = Mã truy cập này đã gọi quá nhiều lần. Hãy thử lại sau { $seconds } giây.
identity-api_token-missing = Không có mã truy cập này.
identity-api_token-already_revoked = Mã truy cập này đã được thu hồi rồi.
identity-api_token-unknown = Mã truy cập không đúng, hoặc tài khoản của mã không còn dùng được. Hãy dùng mã khác.
identity-api_token-ended = Mã truy cập đã hết hạn vào cuối ngày { $last }. Hãy cấp mã mới.
identity-api_token-revoked = Mã truy cập đã bị thu hồi. Hãy cấp mã mới.

# Trang đăng nhập
identity-sign_in = Đăng nhập
identity-sign_in-login = Số điện thoại hoặc thư điện tử
identity-sign_in-password = Mật khẩu
identity-sign_in-by-code = Tôi có mã do cán bộ cấp
identity-sign_in-by-password = Tôi có mật khẩu
identity-sign_in-forgotten = Quên mật khẩu
identity-sign_in-unreadable = Đây không phải thư điện tử hay số điện thoại. Hãy nhập như 0912 345 678 hoặc lan@example.vn.
identity-sign_in-code-title = Đăng nhập bằng mã
identity-sign_in-code-what = Nhập số điện thoại đã cho cán bộ và mã 8 chữ số cán bộ vừa đọc hoặc in ra.
identity-sign_in-code-phone = Số điện thoại
identity-sign_in-code-code = Mã 8 chữ số
identity-sign_in-code-hint = Chưa có mã? Hãy gọi cho cán bộ phụ trách hợp tác xã.
identity-code-unreadable = Mã có đúng 8 chữ số. Hãy nhập lại.
identity-confirm-title = Xác nhận đăng nhập
identity-confirm-what = Mở ứng dụng tạo mã trên điện thoại và nhập mã đang hiện. Mất điện thoại thì nhập một mã khôi phục.
identity-confirm-code = Mã xác nhận
identity-confirm-act = Xác nhận
identity-signed-out = Đã đăng xuất.

# Chọn mật khẩu bằng liên kết
identity-choose-invite = Kích hoạt tài khoản
identity-choose-invite-act = Kích hoạt
identity-choose-reset = Đặt lại mật khẩu
identity-choose-reset-act = Đặt mật khẩu
identity-choose-what = Tài khoản của { $name }, đăng nhập bằng { $login }.
identity-choose-new = Mật khẩu mới
identity-choose-again = Nhập lại mật khẩu mới
identity-choose-hint = Ít nhất { $least } ký tự. Một câu dễ nhớ thì tốt hơn một từ khó nhớ.
identity-choose-done = Đã đặt mật khẩu. Hãy đăng nhập bằng mật khẩu mới.
identity-choose-dead = Liên kết không dùng được
identity-choose-dead-ask = Xin liên kết đặt lại mật khẩu
identity-password-differs = Hai lần nhập mật khẩu chưa giống nhau. Hãy nhập lại.

# Quên mật khẩu
identity-reset-title = Quên mật khẩu
identity-reset-what = Nhập số điện thoại hoặc thư điện tử dùng để đăng nhập.
identity-reset-act = Xin liên kết
identity-reset-asked = Nếu có tài khoản như vậy, bạn sẽ nhận được liên kết qua thư, hoặc người quản trị sẽ gọi cho bạn. Liên kết dùng được 2 giờ.

# Tài khoản của tôi
identity-own-email = Thư điện tử
identity-own-phone = Số điện thoại
identity-own-roles = Vai trò
identity-own-role-for = { $role }, làm thay { $giver }
identity-own-role-for-until = { $role }, làm thay { $giver } đến hết ngày { $last }
identity-account-safety = An toàn, uỷ quyền, phần mềm
identity-sessions = Nơi đang đăng nhập
identity-sessions-here = trình duyệt này
identity-sessions-line = Bằng { $means }, từ { $opened }, dùng lần cuối { $seen }
identity-sessions-end = Đăng xuất nơi này
identity-sessions-ended = Đã đăng xuất ở nơi đó.
identity-sessions-end-others = Đăng xuất mọi nơi khác
identity-sessions-ended-others = Đã đăng xuất ở { $n } nơi khác.
identity-means-password = mật khẩu
identity-means-code = mã của cán bộ
identity-means-oidc = hệ thống định danh
identity-language-title = Ngôn ngữ
identity-language = Ngôn ngữ của màn hình
identity-language-act = Đổi ngôn ngữ

# Mật khẩu của tôi
identity-own_password = Mật khẩu
identity-own_password-title = Đổi mật khẩu
identity-own_password-what = Đổi xong, mọi nơi khác đang đăng nhập sẽ phải đăng nhập lại.
identity-own_password-current = Mật khẩu hiện tại
identity-own_password-act = Đổi mật khẩu
identity-own_password-done = Đã đổi mật khẩu.

# Bước xác nhận thứ hai của tôi
identity-totp-title = Bước xác nhận thứ hai
identity-totp-is-on = Đang bật. Còn { $n } mã khôi phục.
identity-totp-is-off = Chưa bật. Bật lên thì người biết mật khẩu cũng không vào được nếu không có điện thoại của bạn.
identity-totp-what = Quét hình này bằng ứng dụng tạo mã trên điện thoại, rồi nhập mã 6 chữ số ứng dụng đang hiện.
identity-totp-picture = Hình để quét bằng điện thoại
identity-totp-secret = Không quét được thì nhập khoá này vào ứng dụng: { $secret }
identity-totp-code = Mã đang hiện
identity-totp-on-act = Bật
identity-totp-switch-on = Bật bước xác nhận
identity-totp-look = Mã khôi phục, tắt
identity-totp-renew = Mã khôi phục mới
identity-totp-renew-what = Mã khôi phục cũ sẽ không dùng được nữa.
identity-totp-renew-act = Tạo mã mới
identity-totp-off-title = Tắt bước xác nhận thứ hai
identity-totp-off-what = Từ lần sau chỉ cần mật khẩu là đăng nhập được.
identity-totp-off-act = Tắt
identity-totp-switched-off = Đã tắt bước xác nhận thứ hai.
identity-recovery-title = Mã khôi phục
identity-recovery-what = Mỗi mã thay được điện thoại một lần. Hãy in ra và cất ở nơi an toàn.
identity-recovery-once = Các mã này chỉ hiện một lần. Rời trang là không xem lại được.
identity-recovery-leave = Tôi đã cất các mã

# Tên các vai trò
identity-role-alliance_officer = Chuyên viên Liên minh HTX
identity-role-alliance_leader = Lãnh đạo Liên minh HTX
identity-role-province_leader = Lãnh đạo tỉnh
identity-role-body_officer = Đầu mối của sở, ban, ngành
identity-role-area_officer = Cán bộ địa bàn
identity-role-fund_officer = Cán bộ Quỹ hỗ trợ phát triển HTX
identity-role-cooperative_director = Giám đốc HTX
identity-role-cooperative_accountant = Kế toán HTX
identity-role-team_head = Tổ trưởng sản xuất
identity-role-administrator = Quản trị viên

# Quản trị tài khoản
identity-accounts-title = Tài khoản
identity-accounts-what = Ai đăng nhập được, với vai trò nào, ở đâu.
identity-accounts-find = Tên, thư điện tử, số điện thoại
identity-accounts-by-state = Lọc theo tình trạng
identity-accounts-none = Chưa có tài khoản nào
identity-accounts-none-why = Mời người đầu tiên: họ nhận liên kết, tự chọn mật khẩu rồi đăng nhập.
identity-accounts-own = Đây là tài khoản của chính bạn. Mật khẩu, bước xác nhận thứ hai và ngôn ngữ đổi ở trang Tài khoản của tôi; vai trò do người quản trị khác giao.
identity-all = Tất cả
identity-choose = Chọn…
identity-none = chưa có
identity-yes = có
identity-on = đang bật
identity-off = chưa bật
identity-leave = Để sau
identity-save = Lưu
identity-name = Họ và tên
identity-email = Thư điện tử
identity-email-hint = Cán bộ đăng nhập bằng thư điện tử hoặc số điện thoại: cần ít nhất một.
identity-phone = Số điện thoại
identity-phone-hint = Người của hợp tác xã đăng nhập bằng số này và mã cán bộ cấp.
identity-state = Tình trạng
identity-state-invited = Chờ kích hoạt
identity-state-active = Đang dùng
identity-state-locked = Bị khoá
identity-roles = Vai trò
identity-roles-none = Chưa có vai trò nào: đăng nhập được nhưng không xem được việc của ai.
identity-roles-to-come = chưa đến ngày
identity-roles-act = Việc
identity-role = Vai trò
identity-where = Phạm vi
identity-where-area = Một địa bàn
identity-where-area-hint = Mọi việc trong địa bàn ấy.
identity-where-organisation = Một tổ chức
identity-where-organisation-hint = Một hợp tác xã, sở, ban, ngành.
identity-where-everywhere = Toàn hệ thống
identity-where-everywhere-hint = Mọi địa bàn, mọi tổ chức.
identity-area = Địa bàn
identity-area-hint = Chỉ cần khi phạm vi là một địa bàn.
identity-organisation = Tổ chức
identity-organisation-hint = Chỉ cần khi phạm vi là một tổ chức. Ghi tên hoặc mã, không cần dấu; nhiều tổ chức trùng tên thì trang hỏi lại.
identity-organisation-again = Chọn một tổ chức. Không có trong danh sách thì để nguyên và bấm nút: trang cho ghi lại tên.
identity-when = Thời hạn
identity-from-day = Từ ngày
identity-to-day = Đến hết ngày
identity-to-day-hint = Để trống nếu chưa định ngày kết thúc. Ví dụ: 31/12/2026
identity-days = { $from } – { $to }
identity-days-from = từ { $from }
identity-place-everywhere = Toàn hệ thống
identity-place-unknown = Nơi không còn trong danh mục
identity-role_form-no_such_role = Không có vai trò này. Hãy chọn trong danh sách.
identity-role_form-no_such_place = Hãy chọn một trong các phạm vi.
identity-role_form-no_organisation = Không thấy tổ chức nào tên như vậy. Hãy kiểm tra tên, hoặc thêm tổ chức vào danh mục trước.
identity-role_form-which_organisation = Có { $n } tổ chức tên gần như vậy. Hãy chọn đúng tổ chức.

# Mời người dùng
identity-invite = Mời người dùng
identity-invite-title = Mời người dùng
identity-invite-what = Người được mời tự chọn mật khẩu bằng liên kết dùng một lần.
identity-invite-act = Tạo thư mời

# Một tài khoản
identity-to-account = Về tài khoản
identity-change-account = Sửa
identity-change-account-title = Sửa tài khoản của { $name }
identity-change-account-done = Đã lưu.
identity-entry = Đăng nhập
identity-entry-password = Mật khẩu
identity-entry-no-password = chưa có
identity-entry-second = Bước xác nhận thứ hai
identity-entry-sessions = Đang đăng nhập
identity-entry-sessions-count = { $n } trình duyệt
identity-entry-seen = Dùng lần cuối
identity-entry-link = Liên kết
identity-entry-link-brought = đã giao, còn dùng được đến { $until }
identity-entry-link-waiting = đang chờ người mang đi, dùng được đến { $until }
identity-entry-link-sending = hệ thống đang gửi, dùng được đến { $until }
identity-entry-link-sent = đã gửi thư, dùng được đến { $until }
identity-entry-link-texted = đã nhắn tới điện thoại, dùng được đến { $until }
identity-entry-not-sent = Chưa gửi được
identity-entry-code = Mã một lần
identity-entry-code-until = còn dùng được đến { $until }

# Giao và kết thúc vai trò
identity-grant-role = Giao vai trò
identity-grant-role-title = Giao vai trò cho { $name }
identity-grant-role-what = Vai trò có hiệu lực ngay trong những ngày đã ghi. Nhật ký ghi ai giao.
identity-grant-role-act = Giao vai trò
identity-grant-role-done = Đã giao vai trò { $role }.
identity-end-role-title = Kết thúc vai trò của { $name }
identity-end-role-effect = { $role }, { $days }. Việc đã làm với vai trò này vẫn giữ nguyên.
identity-end-role-last = Ngày cuối cùng
identity-end-role-hint = Ghi ngày hôm qua thì vai trò hết ngay.
identity-end-role-act = Kết thúc
identity-end-role-done = Vai trò kết thúc hết ngày { $day }.

# Khoá, mở khoá
identity-lock-title = Khoá tài khoản của { $name }
identity-lock-effect = Người này bị đăng xuất ngay ở mọi nơi. Liên kết và mã đã cấp không còn dùng được. Vai trò vẫn giữ nguyên.
identity-lock-reason = Lý do
identity-lock-reason-hint = Ghi vào nhật ký. Ví dụ: nghỉ việc từ 01/10/2025
identity-lock-act = Khoá tài khoản
identity-lock-done = Đã khoá tài khoản.
identity-unlock-title = Mở khoá tài khoản của { $name }
identity-unlock-effect = Người này đăng nhập lại được như trước khi bị khoá.
identity-unlock-act = Mở khoá
identity-unlock-done = Đã mở khoá tài khoản.
identity-reset-totp-title = Tắt bước xác nhận thứ hai của { $name }
identity-reset-totp-effect = Chỉ làm khi chắc chắn người này mất điện thoại và mất cả mã khôi phục: hãy gọi lại số đã biết hoặc gặp trực tiếp. Người này bị đăng xuất ở mọi nơi.
identity-reset-totp-act = Tắt bước xác nhận thứ hai
identity-reset-totp-done = Đã tắt bước xác nhận thứ hai.

# Liên kết để mang đi
identity-make-link-title = Tạo liên kết cho { $name }
identity-make-link-effect = Liên kết trước đó không còn dùng được. Mật khẩu cũ vẫn dùng được đến khi có mật khẩu mới.
identity-make-link-act = Tạo liên kết chọn mật khẩu
identity-take-link-act = Lấy liên kết đang chờ
identity-link-invite-title = Thư mời cho { $name }
identity-link-invite-what = Dùng một lần, đến { $until }. Ai có liên kết này thì chọn được mật khẩu của tài khoản.
identity-link-reset-title = Liên kết đặt lại mật khẩu cho { $name }
identity-link-reset-what = Dùng một lần, đến { $until }. Ai có liên kết này thì chọn được mật khẩu của tài khoản.
identity-link-by-mail = Hệ thống tự gửi thư tới { $name }. Chép liên kết dưới đây nếu thư không tới.
identity-link-by-phone = Hệ thống tự nhắn tới { $name }. Chép liên kết dưới đây nếu tin không tới.
identity-link-by-hand = Chép liên kết và gửi riêng cho { $name }, đừng gửi vào nhóm chung.
identity-link-label = Liên kết
identity-link-hint = Chọn tất cả trong ô rồi chép. Trên máy tính: Ctrl+A rồi Ctrl+C.

# Mã một lần, phiếu in
identity-issue-code-title = Cấp mã cho { $name }
identity-issue-code-effect = Mã trước đó không còn dùng được. Mã mới dùng một lần, trong 24 giờ.
identity-issue-code-act = Cấp mã đăng nhập
identity-code-title = Mã đăng nhập một lần
identity-code-once = Mã chỉ hiện lần này. Đọc cho { $name } qua điện thoại, hoặc in phiếu (Ctrl+P) và trao tận tay.
identity-code-texted = Hệ thống nhắn mã tới { $name }. Mã chỉ hiện lần này: nếu tin không tới, hãy đọc qua điện thoại hoặc in phiếu (Ctrl+P).
identity-code-slip = Phiếu đăng nhập
identity-code-where = Trang đăng nhập
identity-code-until = Dùng đến
identity-code-how = Mở trang trên, nhập số điện thoại và mã. Mã dùng một lần, trong 24 giờ. Không đọc mã cho người khác.

# Việc gọi bằng tay: vì sao hệ thống không gửi được
identity-obstacle-unreachable = không liên lạc được với máy chủ gửi
identity-obstacle-tls = đường tới máy chủ gửi không mã hoá được như cấu hình
identity-obstacle-sign_in = máy chủ gửi không nhận tài khoản trong cấu hình
identity-obstacle-later = máy chủ gửi hẹn lại nhiều lần mà chưa nhận
identity-obstacle-recipient = nơi nhận báo không có địa chỉ này
identity-obstacle-refused = máy chủ gửi từ chối
identity-obstacle-not_configured = hệ thống không còn cấu hình để gửi
identity-obstacle-status = { $why } (mã { $status })
identity-call-verb = Mở tài khoản
identity-call-asked = Gọi cho { $name }: quên mật khẩu, đang chờ liên kết
identity-call-asked-verb = { identity-call-verb }
identity-call-unreachable = Gọi cho { $name }: { identity-obstacle-unreachable }
identity-call-unreachable-verb = { identity-call-verb }
identity-call-tls = Gọi cho { $name }: { identity-obstacle-tls }
identity-call-tls-verb = { identity-call-verb }
identity-call-sign_in = Gọi cho { $name }: { identity-obstacle-sign_in }
identity-call-sign_in-verb = { identity-call-verb }
identity-call-later = Gọi cho { $name }: { identity-obstacle-later }
identity-call-later-verb = { identity-call-verb }
identity-call-recipient = Gọi cho { $name }: { identity-obstacle-recipient }
identity-call-recipient-verb = { identity-call-verb }
identity-call-refused = Gọi cho { $name }: { identity-obstacle-refused }
identity-call-refused-verb = { identity-call-verb }
identity-call-not_configured = Gọi cho { $name }: { identity-obstacle-not_configured }
identity-call-not_configured-verb = { identity-call-verb }
identity-bring_parcel-not_sent = Chưa gửi được liên kết hoặc mã. Hệ thống sẽ tự thử lại.
identity-bring_parcel-not_noted = Đã gửi nhưng chưa ghi lại được; người nhận có thể nhận hai lần.

# Thư và tin nhắn: ngắn, không có hình, không theo dõi người đọc
identity-letter-invite-subject = { $house }: mời bạn kích hoạt tài khoản
identity-letter-invite-text =
    Chào { $name },

    { $inviter } mời bạn dùng hệ thống của { $house }. Hãy mở liên kết dưới đây để chọn mật khẩu và vào lần đầu:

    { $link }

    Liên kết chỉ dùng được một lần, đến { $until }. Đừng chuyển cho người khác: ai có liên kết thì chọn được mật khẩu của bạn.

    Nếu bạn không chờ thư này thì cứ bỏ qua, không ai vào được nếu không có liên kết. Nếu còn băn khoăn, hãy gọi cho { $house }.

    Thư do hệ thống tự gửi, xin đừng trả lời thư này.
identity-letter-invite-short = { $house_short }: mời { $name } kích hoạt tài khoản, một lần, đến { $until }: { $link } Không chờ tin này thì bỏ qua.
identity-letter-reset-subject = { $house }: liên kết đặt lại mật khẩu
identity-letter-reset-text =
    Chào { $name },

    Có người, chắc là bạn, vừa báo quên mật khẩu vào hệ thống của { $house }. Hãy mở liên kết dưới đây để chọn mật khẩu mới:

    { $link }

    Liên kết chỉ dùng được một lần, đến { $until }. Đừng chuyển cho người khác: ai có liên kết thì chọn được mật khẩu của bạn.

    Nếu bạn không xin liên kết này thì cứ bỏ qua, mật khẩu cũ vẫn dùng được. Nếu nhận nhiều thư như vậy, hãy gọi cho { $house }.

    Thư do hệ thống tự gửi, xin đừng trả lời thư này.
identity-letter-reset-short = { $house_short }: liên kết đặt lại mật khẩu của { $name }, một lần, đến { $until }: { $link } Không xin thì bỏ qua.
identity-letter-code-subject = { $house }: mã đăng nhập một lần
identity-letter-code-text =
    Chào { $name },

    Mã đăng nhập của bạn là { $code }. Hãy mở { $where }, nhập số điện thoại và mã. Mã dùng một lần, đến { $until }.

    Không đọc mã cho người khác. Nếu bạn không chờ mã này, hãy gọi cho { $house }.
identity-letter-code-short = { $house_short }: mã đăng nhập { $code }, một lần, đến { $until }, tại { $where } Không đọc mã cho ai.

## Mã truy cập của mình
identity-api_tokens-title = Mã truy cập cho phần mềm
identity-api_tokens-what = Phần mềm mang mã này làm được đúng những việc bạn được làm; nhật ký ghi tên bạn.
identity-api_tokens-act = Xem mã truy cập
identity-api_tokens-none = Bạn chưa có mã truy cập nào
identity-api_tokens-none-why = Cấp mã khi một phần mềm, bảng tính hay cổng dữ liệu cần đọc số liệu thay bạn. Mỗi phần mềm một mã, để kết thúc riêng khi không dùng nữa.
identity-api_tokens-line = Cấp ngày { $since }, dùng đến hết ngày { $last } · { $used }
identity-api_tokens-used = dùng gần nhất ngày { $day }
identity-api_tokens-unused = chưa dùng lần nào
identity-api_tokens-over = Hết hạn
identity-api_tokens-revoked = Đã kết thúc
identity-api_tokens-end = Kết thúc mã { $name }
identity-api_tokens-done = Mã truy cập đã kết thúc. Phần mềm dùng mã đó không vào được nữa.
identity-api_tokens-issue = Cấp mã mới
identity-api_tokens-issue-act = Cấp mã
identity-api_tokens-name = Dùng cho việc gì
identity-api_tokens-name-hint = Ví dụ: bảng tính báo cáo tháng
identity-api_tokens-last_day = Dùng đến hết ngày
identity-api_tokens-issued = Mã truy cập: { $name }
identity-api_tokens-once = Mã chỉ hiện lần này. Chép ngay vào phần mềm; ai có mã này làm được mọi việc như bạn.
identity-api_tokens-how = Gửi mã trong dòng Authorization: Bearer của mỗi yêu cầu. Mã dùng được đến hết ngày { $last }. Mất mã thì kết thúc nó và cấp mã khác.
identity-api_tokens-leave = Tôi đã chép mã
