# Sentences of refused acts on jobs. Keys begin with jobs-.

jobs-retry-not_now = { $state ->
    [running] Công việc này đang chạy. Chờ chạy xong rồi tải lại trang.
   *[done] Công việc này đã xong nên không chạy lại.
 }
jobs-retry-too_late = Công việc này chạy lần đầu lúc { $at }, đã quá { $days } ngày nên không chạy lại được. Kiểm tra xem việc đã xong chưa, rồi bỏ công việc này và làm lại từ đầu nếu cần.
jobs-retry-stale = Công việc này vừa thay đổi lúc { $at }. Tải lại trang để xem tình trạng mới rồi quyết định.
jobs-give_up-reason = Ghi lý do bỏ công việc này, trên một dòng, tối đa { $chars_max } ký tự.
jobs-give_up-not_now = { $state ->
    [running] Công việc này đang chạy. Chờ chạy xong rồi tải lại trang.
    [done] Công việc này đã xong nên không bỏ được.
   *[given_up] Công việc này đã được bỏ từ trước.
 }
jobs-give_up-stale = Công việc này vừa thay đổi lúc { $at }. Tải lại trang để xem tình trạng mới rồi quyết định.
