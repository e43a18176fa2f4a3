# Texts of reports. Keys begin with reports-.

## Refused periods and drafts
reports-period-none = Kỳ báo cáo số { $number } không có. Loại kỳ này có từ 1 đến { $most }.
reports-draft-no_plan = Không có kế hoạch này. Chọn lại một kế hoạch trong danh sách.
reports-draft-not_begun = Kỳ báo cáo bắt đầu lấy số liệu từ ngày { $from }. Chọn một kỳ đã bắt đầu.
reports-draft-here = Kế hoạch đã có báo cáo của kỳ này. Mở báo cáo đó trong danh sách thay vì soạn lại.

## Refused texts
reports-text-brace = Có một dấu ngoặc nhọn đứng lẻ gần “{ $near }”. Viết đủ cặp { "{" } và { "}" } quanh mã số liệu.
reports-text-no_figure = Không có số liệu nào mang mã { $key }. Chép lại mã trong danh sách số liệu bên cạnh.
reports-section-too_long = Mỗi phần không quá { $most } ký tự. Rút gọn rồi lưu lại.
reports-section-stale = { $by } đã lưu phần này lúc { $at }. Xem nội dung của người đó ở trên, gộp với phần của bạn rồi lưu lại.

## Refused steps
reports-report-presented = Báo cáo đã trình ký nên không sửa được. Đề nghị lãnh đạo trả lại để sửa.
reports-report-not_presented = Báo cáo chưa trình ký. Trình ký trước.
reports-report-has_number = Báo cáo đã có số. Đính kèm bản đã ký để ban hành.
reports-report-no_number = Báo cáo chưa có số. Cấp số trước khi ban hành.
reports-report-issued = Báo cáo đã ban hành, nội dung và số liệu đã chốt. Nếu có sai sót, soạn báo cáo bổ sung.
reports-report-prompts_open = Còn { $count } chỗ chờ chuyên viên viết, chỗ đầu tiên ở mục “{ $section }”. Viết tiếp hoặc xoá dòng nhắc rồi trình ký.
reports-report-stale = { $by } vừa thay đổi báo cáo này. Tải lại trang, xem hiện trạng rồi làm tiếp.
reports-report-no_plan = Không còn kế hoạch của báo cáo này. Báo cho quản trị viên.
reports-report-no_reason = Chưa ghi lý do trả lại. Viết cần sửa chỗ nào.
reports-report-no_signer = Chưa ghi chức vụ hoặc họ tên người ký. Ghi đủ cả hai.
reports-report-bad_number = Số văn bản chỉ gồm chữ số và lớn hơn 0, ví dụ 45. Ghi lại số trước dấu gạch chéo.
reports-report-issued_later = Ngày ban hành { $day } sau hôm nay, { $today }. Kiểm tra lại ngày trên văn bản.
reports-report-issued_before = Ngày ban hành { $day } trước ngày lấy số liệu, { $data }. Kiểm tra lại ngày trên văn bản.
reports-report-no_pdf = Văn bản này chưa có tệp PDF. Mở văn bản, đính kèm bản đã ký rồi quay lại.
reports-report-other_paper = Số trên văn bản là “{ $found }”, số của báo cáo là “{ $wanted }”. Chọn đúng văn bản đã ký.
reports-download-no_pdf = Chương trình này được dựng không có phần PDF. Tải bản Word.

## The list
reports-reports = Báo cáo
reports-count = { $n } báo cáo
reports-empty = Chưa có báo cáo nào
reports-empty-why = Báo cáo được soạn từ số liệu của kế hoạch đang chạy; chuyên viên chỉ viết những gì máy không tính được.
reports-new = Soạn báo cáo
reports-column-subject = Trích yếu
reports-column-data-day = Số liệu đến
reports-column-number = Số, ngày
reports-column-state = Tình trạng
reports-state-drafting = Đang soạn thảo
reports-state-presented = Đã trình ký
reports-state-numbered = Đã cấp số
reports-state-issued = Đã ban hành

## A new report
reports-new-title = Soạn báo cáo kết quả
reports-new-what = Chọn kế hoạch và kỳ báo cáo. Phần lời được viết sẵn từ số liệu; chỗ máy không tính được để trống có đánh dấu.
reports-field-plan = Kế hoạch
reports-choose-plan = Chọn kế hoạch
reports-field-period = Kỳ báo cáo
reports-field-number = Tháng hoặc quý
reports-field-number-hint = Tháng từ 1 đến 12, quý từ 1 đến 4; kỳ 6 tháng và năm để trống.
reports-field-year = Năm
reports-draft = Soạn
reports-drafted = Đã soạn báo cáo. Viết tiếp những chỗ được đánh dấu.
reports-period-month = Tháng
reports-period-quarter = Quý
reports-period-first-half = 6 tháng đầu năm
reports-period-second-half = 6 tháng cuối năm
reports-period-year = Năm
reports-data-days = Thời gian chốt số liệu của các kỳ hiện tại
reports-data-from-to = từ { $from } đến { $to }
reports-basis-verified = đã đối chiếu văn bản
reports-basis-unverified = chưa đối chiếu văn bản

## A report
reports-as-of = số liệu đến { $day }, lấy lúc { $at }
reports-signed-paper = Bản đã ký
reports-changed = { $n } số đã đổi từ lần lấy lúc { $at }: { $named }. Số được chốt khi ban hành.
reports-refresh = Cập nhật số liệu
reports-refreshed = Đã cập nhật, { $n } số đổi.
reports-text = Nội dung
reports-text-done = { $done } trên { $all } phần đã xong
reports-section-done = Xong
reports-section-open = Còn { $n } chỗ chờ viết
reports-part-opening = Mở đầu
reports-part-closing = Kết
reports-edit = Sửa phần này
reports-sources = Xem mọi số liệu của báo cáo
reports-sources-what = Bấm vào một số trong nội dung để mở đến từng hợp tác xã.
reports-source-evidence = đếm từ minh chứng
reports-source-plan = đếm từ kế hoạch
reports-sheet = Trang in
reports-sheet-what = Theo thể thức văn bản hành chính
reports-download-docx = Tải Word
reports-download-pdf = Tải PDF
reports-download-html = Tải HTML
reports-download-xlsx = Chỉ tiêu ra Excel
reports-sheet-name = chi-tieu
reports-leave = Để sau

## A section
reports-section-what = Mã trong ngoặc nhọn là số liệu, hệ thống tự điền. Dòng bắt đầu bằng “- ” là một ý.
reports-field-body = Nội dung
reports-field-body-hint = Viết { "{" }T1.verified{ "}" } ở chỗ cần số liệu; xoá dòng nhắc { "{" }? …{ "}" } sau khi đã viết.
reports-section-save = Lưu phần này
reports-section-saved = Đã lưu.
reports-section-theirs = { $by } đã lưu phần này với nội dung: { $text }
reports-read-as = Đọc thành
reports-figures = Số liệu dùng được
reports-figures-what = Chép mã vào chỗ cần
reports-figures-others = Xem { $count } số liệu của báo cáo, ở thẻ mới

## Steps
reports-present = Trình ký
reports-present-title = Trình ký báo cáo
reports-present-what = Sau khi trình, phần lời và số liệu không sửa được nữa, trừ khi lãnh đạo trả lại.
reports-present-done = Đã trình ký.
reports-field-signer-title = Chức vụ người ký
reports-field-signer-name = Họ tên người ký
reports-field-recipients = Nơi nhận
reports-field-recipients-hint = Mỗi nơi một dòng, không ghi gạch đầu dòng.
reports-give-back = Trả lại để sửa
reports-give-back-title = Trả lại báo cáo để sửa
reports-give-back-what = Báo cáo trở lại đang soạn thảo. Lý do được ghi vào nhật ký.
reports-give-back-done = Đã trả lại để sửa.
reports-field-reason = Lý do
reports-number = Cấp số
reports-number-title = Cấp số và ngày
reports-number-what = Ghi số và ngày như trên văn bản đã ký.
reports-number-done = Đã cấp số. Đính kèm bản đã ký để ban hành.
reports-field-paper-number = Số
reports-field-paper-number-hint = Chỉ ghi phần trước dấu gạch chéo, ví dụ 45.
reports-field-issued-on = Ngày ban hành
reports-issue = Ban hành
reports-issue-title = Ban hành báo cáo
reports-issue-what = Chọn văn bản có tệp PDF đã ký. Từ lúc này số liệu được chốt cùng minh chứng đứng sau, không đổi nữa.
reports-issue-done = Đã ban hành, số liệu đã chốt.
reports-field-paper = Văn bản đã ký
reports-field-paper-hint = Các văn bản trong kho có đúng số của báo cáo. Chưa có thì nhập vào phần Văn bản, kèm tệp PDF.
reports-choose-paper = Chọn văn bản

## A figure
reports-figure-frozen = Đã chốt
reports-figure-live = Chưa chốt
reports-figure-asks = Câu hỏi
reports-figure-day = Tính đến ngày
reports-figure-known = Biết đến lúc
reports-figure-key = Mã
reports-figure-more = Còn { $n } dòng minh chứng ngoài phạm vi bạn được xem hoặc ở trang sau.
reports-entries = Minh chứng đứng sau số này
reports-entry-subject = Đối tượng
reports-entry-day = Ngày
reports-entry-body = Cơ quan
reports-entry-papers = Giấy tờ
reports-entry-state = Tình trạng lúc lấy số
reports-entry-verified = Đã xác nhận
reports-entry-recorded = Đã ghi nhận
reports-entry-not-counted = Không tính
reports-asks-target-goal = Mức kế hoạch giao cho chỉ tiêu
reports-asks-target-verified = Minh chứng đã xác nhận của chỉ tiêu
reports-asks-target-recorded = Minh chứng đã ghi nhận của chỉ tiêu
reports-asks-target-expected = Dự kiến cuối kỳ: số đã ghi nhận chia cho phần thời gian đã qua
reports-asks-target-before = Minh chứng đã xác nhận của cùng chỉ tiêu trong kế hoạch năm trước
reports-asks-targets = Số chỉ tiêu của kế hoạch, hoặc số chỉ tiêu ở một tình trạng
reports-asks-tasks = Số nhiệm vụ của kế hoạch, hoặc số nhiệm vụ ở một tình trạng
reports-asks-task-bodies = Số đơn vị phải làm một nhiệm vụ
reports-asks-task-done = Số đơn vị đã làm xong một nhiệm vụ
reports-asks-task-held = Số ngày lâu nhất một nhiệm vụ đang được giữ
reports-asks-bodies = Số cơ quan, đơn vị được giao việc, hoặc có việc quá hạn
reports-asks-body-tasks = Số nhiệm vụ của một cơ quan, đơn vị
reports-asks-difficulties = Số khó khăn, vướng mắc đã nêu, hoặc ở một tình trạng
reports-asks-difficulty-days = Số ngày từ khi nêu khó khăn, vướng mắc
reports-asks-measures = Số biện pháp của kế hoạch, hoặc số biện pháp chưa có việc thực hiện
reports-asks-money-verified = Số tiền đã xác nhận trong thời gian và địa bàn của kế hoạch
reports-asks-money-recorded = Số tiền đã ghi nhận trong thời gian và địa bàn của kế hoạch

## The brief
reports-brief = Tóm tắt cho lãnh đạo
reports-brief-title = Tóm tắt cho lãnh đạo
reports-brief-late = Đang chậm
reports-brief-held = Ai đang giữ
reports-brief-decide = Cần quyết định
reports-brief-n = { $n } việc
reports-brief-nothing = Không có.

## The sheet of targets
reports-targets-on = Chỉ tiêu của kế hoạch đến ngày { $day }
reports-target-key = Mã
reports-target-text = Chỉ tiêu
reports-target-unit = ĐVT
reports-target-goal = Kế hoạch
reports-target-recorded = Đã ghi nhận
reports-target-verified = Đã xác nhận
reports-target-share = % kế hoạch
reports-target-state = Tình trạng
reports-target-responsible = Cơ quan chịu trách nhiệm
reports-brief-some = { $shown } trên { $n } việc
reports-brief-open = Xem báo cáo

## The head
reports-head = Đầu văn bản, nơi nhận
reports-head-title = Đầu văn bản, người ký và nơi nhận
reports-head-what = Lấy theo báo cáo gần nhất của Liên minh; sửa ở đây thì báo cáo sau được điền sẵn như vậy.
reports-head-save = Lưu
reports-head-saved = Đã lưu đầu văn bản.
reports-head-changed = { $by } vừa thay đổi báo cáo này. Xem lại các ô dưới đây rồi lưu.
reports-head-last = Lần gần nhất: { $last }.
reports-field-superior = Cơ quan chủ quản
reports-field-superior-hint = Viết như in trên đầu văn bản, mỗi dòng một phần; không có thì để trống.
reports-field-issuer = Cơ quan ban hành
reports-field-issuer-hint = Viết như in trên đầu văn bản, tối đa ba dòng.
reports-field-symbol = Ký hiệu
reports-field-symbol-hint = Phần sau dấu gạch chéo của số, ví dụ BC-LMHTX.
reports-field-place = Địa danh
reports-field-subject = Trích yếu
reports-head-superior = Cơ quan chủ quản không quá { $most } ký tự và { $lines } dòng. Viết ngắn lại.
reports-head-issuer = Cơ quan ban hành phải có, không quá { $most } ký tự và { $lines } dòng. Ghi lại.
reports-head-symbol = Ký hiệu chỉ gồm chữ, số và gạch nối, không quá { $most } ký tự, ví dụ BC-LMHTX. Ghi lại.
reports-head-place = Địa danh phải có, không quá { $most } ký tự. Ghi tên tỉnh, thành phố.
reports-head-subject = Trích yếu phải có, không quá { $most } ký tự. Ghi lại.
reports-head-signer_title = Chức vụ người ký không quá { $most } ký tự. Viết ngắn lại.
reports-head-signer_name = Họ tên người ký không quá { $most } ký tự. Ghi lại.
reports-head-recipients = Nơi nhận không quá { $most } ký tự. Bớt dòng rồi lưu lại.

## Figures on their own page
reports-figures-title = Số liệu của báo cáo
reports-figures-how = Chép mã trong ngoặc nhọn vào nội dung; bấm vào số để mở đến tên và giấy tờ.
reports-figures-groups = Nhóm số liệu
reports-figure-label = Nội dung
reports-figure-value = Số
reports-figure-from = Nguồn
reports-back = Về báo cáo
reports-group-targets = Chỉ tiêu
reports-group-tasks = Nhiệm vụ
reports-group-bodies = Cơ quan, đơn vị
reports-group-difficulties = Khó khăn, vướng mắc
reports-group-measures = Biện pháp
reports-group-money = Kinh phí

## Work that waits
reports-item-sign = Ký báo cáo: { $subject }
reports-item-sign-verb = Xem, cấp số
reports-item-change = Sửa báo cáo bị trả lại: { $subject }. Lý do: { $reason }
reports-item-change-verb = Sửa
reports-item-paper = Nhập bản đã ký của báo cáo { $number }, kèm tệp PDF
reports-item-paper-verb = Nhập văn bản
reports-item-issue = Ban hành báo cáo { $number }: đính kèm bản đã ký
reports-item-issue-verb = Ban hành

## Tiến độ công khai
reports-public-plans = Kế hoạch và tiến độ
reports-public-plans-under = Chỉ tiêu với số đã xác nhận, việc từng cơ quan cam kết, dữ liệu mở.
reports-public-none = Chưa có kế hoạch nào được công khai tiến độ.
reports-public-time = thực hiện từ { $from } đến { $to }
reports-public-issued = ban hành { $day }
reports-public-as-of = Số liệu đến { $day } · đã qua { $share }% thời gian
reports-public-closed = Kế hoạch đã kết thúc, số liệu chốt ngày { $day }
reports-public-targets = { $count } chỉ tiêu
reports-public-responsible = { $body } chịu trách nhiệm · hạn { $due }
reports-public-due = hạn { $due }
reports-public-share = { $percent }% của { $size } trong danh sách gốc
reports-public-recorded = { $count } đã ghi nhận
reports-public-not-counted = chưa có cách đếm
reports-public-tally = { $verified } đã xác nhận, { $recorded } đã ghi nhận, cần { $goal }
reports-public-bodies = Các cơ quan cam kết
reports-public-bodies-under = { $done } trên { $tasks } việc đã xong
reports-public-body-count = { $done }/{ $count } việc đã xong
reports-public-class = { $done } trên { $count } cơ quan đã xong
reports-public-done = đã xong
reports-public-not-yet = chưa xong
reports-public-how = Cách đếm
reports-public-how-verified = Đã xác nhận: kết quả có giấy tờ, được một người khác của cơ quan chịu trách nhiệm kiểm tra và xác nhận.
reports-public-how-recorded = Đã ghi nhận: kết quả có giấy tờ đã ghi vào hệ thống, gồm cả số đã xác nhận và số chờ xác nhận.
reports-public-how-share = Chỉ tiêu tính theo tỷ lệ được đếm trên một danh sách đã chốt từ đầu, không gõ tay phần trăm.
reports-public-how-promise = Việc chỉ tính là đã xong khi Liên minh Hợp tác xã nghiệm thu. Một việc giao cho nhiều cơ quan thì xong khi tất cả đã xong.
reports-public-data = Dữ liệu mở
reports-public-csv = Tải CSV
reports-public-json = Tải JSON
reports-public-licence = Được tự do dùng lại, chia sẻ, kể cả cho mục đích thương mại, khi ghi nguồn «{ $publisher }» và ngày số liệu { $day }. Giấy phép:
reports-public-licence-name = Creative Commons Ghi công 4.0
reports-public-fields = Mô tả các cột dữ liệu
