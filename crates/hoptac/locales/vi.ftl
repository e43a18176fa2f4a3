# Lời của các trang không thuộc phần nào.

hoptac-start-title = Kế hoạch phát triển hợp tác xã, từ văn bản đến kết quả
hoptac-start-what = Mỗi nhiệm vụ có người chịu trách nhiệm, mỗi chỉ tiêu tự đếm từ minh chứng, mỗi con số mở ra tận từng hợp tác xã và từng giấy tờ.
hoptac-start-sign-in = Đăng nhập
hoptac-start-go-on = Vào khu làm việc
hoptac-start-officers = Cán bộ
hoptac-start-officers-what = Đăng nhập bằng thư điện tử hoặc số điện thoại và mật khẩu. Chưa có tài khoản thì hỏi quản trị viên của Liên minh.
hoptac-start-cooperatives = Hợp tác xã
hoptac-start-cooperatives-what = Đăng nhập bằng số điện thoại và mã do cán bộ phụ trách cấp. Không cần thư điện tử.
hoptac-start-code = Đăng nhập bằng mã
