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
registry-record-meeting_in_future = Ngày đại hội { $day } chưa đến.

## Trong sổ
registry-stale = { $by } đã sửa lúc { $at }. Mở lại trang để xem nội dung mới rồi ghi tiếp.
registry-enter-no_organisation = Danh mục không có tổ chức này, hoặc nó không thuộc loại hình đã chọn.
registry-enter-entered = Tổ chức này đã có trong sổ.
registry-seat-not_in_force = Ngày { $day } không có xã, phường, thị trấn này. Chọn đơn vị hành chính đang có vào ngày đó.
registry-agency-none = Không có cơ quan đăng ký này trong danh mục.
registry-union-none = Không phải liên hiệp hợp tác xã có trong sổ, hoặc loại hình này không vào liên hiệp.
registry-code-taken = Mã số này đã cấp cho { $name }.
registry-number-taken = Số đăng ký này cùng cơ quan đã cấp cho { $name }.
registry-fact-no_signal = Cho biết vì sao biết: làm việc trực tiếp, báo cáo, thuế, xã huyện, không liên lạc được hay quyết định.
registry-fact-detail = Phần ghi thêm không được quá { $most } ký tự.
registry-status-dossier_open = Đơn vị này đang có hồ sơ mở. Làm xong hoặc thôi hồ sơ đó trước.
registry-member-nobody = Không tìm thấy người hoặc tổ chức này, hoặc không đúng loại thành viên.
registry-member-already = Người hoặc tổ chức này đã là thành viên.
registry-member-no_charter = Chưa có vốn điều lệ trong sổ nên không biết mức góp tối đa. Ghi vốn điều lệ trước.
registry-member-certificate = Số giấy chứng nhận góp vốn không được quá { $most } ký tự.
registry-member-gone = Thành viên này đã ra, hoặc có người vừa ghi. Mở lại trang.
registry-dossier-already_open = Đơn vị này đã có một hồ sơ đang mở.
registry-dossier-name = Ghi tên, không quá { $most } ký tự.
registry-dossier-reason = Ghi lý do, không quá { $most } ký tự.
registry-step-no_founders = Ghi số sáng lập viên dự hội nghị.
registry-step-no_certificate = Ghi số giấy chứng nhận đăng ký.
registry-step-note = Phần ghi thêm không được quá { $most } ký tự.
registry-candidates-not_one = { $name } không còn trong danh sách đề xuất của ngày đó.

## Loại hình, bốn tình trạng
registry-kind = Loại hình
registry-kind-cooperative = Hợp tác xã
registry-kind-union = Liên hiệp hợp tác xã
registry-kind-group = Tổ hợp tác
registry-four = Bốn tình trạng
registry-facet-legal = Pháp lý
registry-facet-activity = Thực trạng
registry-facet-rank = Xếp loại
registry-facet-effective = Hiệu quả
registry-legal-registered = Đang hoạt động
registry-legal-suspended = Tạm ngừng kinh doanh
registry-legal-dissolving = Đang làm thủ tục giải thể
registry-legal-dissolved = Đã giải thể
registry-legal-merged = Đã sáp nhập
registry-legal-consolidated = Đã hợp nhất
registry-legal-divided = Đã chia
registry-legal-split = Đã tách, còn hoạt động
registry-legal-converted = Đã chuyển đổi
registry-legal-bankrupt = Đã phá sản
registry-activity-active = Hoạt động
registry-activity-intermittent = Cầm chừng
registry-activity-formal_only = Hình thức
registry-activity-stopped = Ngừng hoạt động
registry-rank-good = Tốt
registry-rank-fair = Khá
registry-rank-average = Trung bình
registry-rank-weak = Yếu
registry-rank-not_ranked = Không xếp loại
registry-effective-yes = Hiệu quả
registry-effective-no = Chưa hiệu quả
registry-signal-visit = Làm việc trực tiếp
registry-signal-report = Báo cáo của đơn vị
registry-signal-tax = Cơ quan thuế
registry-signal-local = Xã, huyện báo
registry-signal-unreachable = Không liên lạc được
registry-signal-decision = Quyết định, văn bản
registry-not-told = Chưa ghi nhận
registry-since = từ ngày { $day }
registry-unverified = chưa kiểm chứng

## Danh sách
registry-list-title = Hợp tác xã
registry-list-under = { $working } đang hoạt động · { $stopped } ngừng hoạt động · { $suspended } tạm ngừng, đến ngày { $day }
registry-list-caption = Hợp tác xã, liên hiệp hợp tác xã, tổ hợp tác, đến ngày { $day }
registry-list-empty = Sổ đăng ký chưa có đơn vị nào
registry-list-empty-why = Ghi đơn vị đầu tiên vào sổ, hoặc mở hồ sơ thành lập.
registry-all = Tất cả
registry-by-legal = Theo tình trạng
registry-find = Tìm hợp tác xã
registry-leave = Để sau
registry-choose = Chọn…

## Nội dung đăng ký
registry-record = Nội dung đăng ký
registry-name = Tên
registry-name-hint = Tên đầy đủ như trên giấy chứng nhận
registry-organisation = Hoặc tổ chức đã có trong danh mục
registry-organisation-hint = Ghi tên hoặc mã số. Để trống thì ghi tổ chức mới theo tên trên.
registry-is_another = Đây là đơn vị khác, trùng tên
registry-code = Mã số
registry-number = Số giấy chứng nhận đăng ký
registry-registered_on = Ngày đăng ký lần đầu
registry-agency = Cơ quan đăng ký
registry-agency-hint = Ghi như trên văn bản, ví dụ “Phòng Tài chính - Kế hoạch huyện Bù Đăng”
registry-began = Ngày thành lập
registry-ended = Ngày kết thúc
registry-ended-on = Đơn vị này đã kết thúc ngày { $day }. Hồ sơ được giữ lại để tra cứu.
registry-seat = Xã, phường, thị trấn
registry-address = Địa chỉ
registry-point = Toạ độ trụ sở
registry-point-hint = Vĩ độ; kinh độ, ví dụ 11,7512; 106,8901
registry-phone = Điện thoại
registry-email = Thư điện tử
registry-charter_capital = Vốn điều lệ (đồng)
registry-dong-hint = Số đồng, ví dụ 1.250.000.000
registry-fields = Ngành nghề (mã VSIC)
registry-fields-hint = Mỗi dòng một mã, ngành chính ở dòng đầu, ví dụ 0123
registry-products = Cây, con, sản phẩm chính
registry-products-hint = Mỗi dòng: tên; diện tích (ha); sản lượng (tấn); mùa vụ
registry-products-caption = Sản phẩm chính, { $area } ha
registry-product-name = Sản phẩm
registry-product-area = Diện tích (ha)
registry-product-output = Sản lượng (tấn)
registry-product-season = Mùa vụ
registry-officers = Người quản lý
registry-officers-hint = Mỗi dòng: họ tên; chức vụ (Chủ tịch HĐQT, Thành viên HĐQT, Giám đốc, Kiểm soát viên, Kế toán, Tổ trưởng); từ ngày; đến ngày
registry-post-chair = Chủ tịch HĐQT
registry-post-board = Thành viên HĐQT
registry-post-director = Giám đốc
registry-post-controller = Kiểm soát viên
registry-post-accountant = Kế toán
registry-post-head = Tổ trưởng
registry-certificates = Chứng nhận
registry-certificates-hint = Mỗi dòng: loại (VietGAP, Hữu cơ, OCOP 3 sao, OCOP 4 sao, OCOP 5 sao, Mã số vùng trồng, Nhãn hiệu, Chỉ dẫn địa lý, Khác); số hiệu hoặc sản phẩm; từ ngày; đến ngày
registry-certificate-kind = Loại
registry-certificate-title = Số hiệu, sản phẩm
registry-certificate-from = Từ ngày
registry-certificate-to = Đến ngày
registry-certificate-state = Hiệu lực
registry-certificate-valid = Còn hiệu lực
registry-certificate-over = Không còn hiệu lực
registry-certificate-vietgap = VietGAP
registry-certificate-organic = Hữu cơ
registry-certificate-ocop_3 = OCOP 3 sao
registry-certificate-ocop_4 = OCOP 4 sao
registry-certificate-ocop_5 = OCOP 5 sao
registry-certificate-growing_area = Mã số vùng trồng
registry-certificate-mark = Nhãn hiệu
registry-certificate-geographical_indication = Chỉ dẫn địa lý
registry-certificate-other = Khác
registry-union = Liên hiệp hợp tác xã
registry-union-hint = Tên hoặc mã số của liên hiệp có trong sổ
registry-last_meeting = Đại hội thường niên gần nhất
registry-changed_by = Sửa lần cuối
registry-timeline = Dòng thời gian
registry-enter = Ghi vào sổ
registry-enter-what = Đơn vị đã được đăng ký. Thành lập mới thì mở hồ sơ thành lập.
registry-enter-act = Ghi vào sổ
registry-enter-done = Đã ghi { $name } vào sổ.
registry-status_since = Tình trạng đó từ ngày
registry-change = Sửa nội dung đăng ký
registry-change-what = Đổi tên thì sửa trong danh mục tổ chức.
registry-change-act = Ghi nội dung mới
registry-change-done = Đã sửa nội dung đăng ký của { $name }.
registry-paper = Văn bản
registry-paper-hint = Số, ký hiệu của văn bản trong kho, hoặc địa chỉ trang của nó
registry-paper-unknown = Kho chưa có văn bản “{ $number }”. Nhập văn bản vào kho trước.
registry-paper-several = Có nhiều văn bản mang số “{ $number }”. Dán địa chỉ trang của văn bản vào đây.
registry-organisation-unclear = Chưa rõ là tổ chức nào. Gần nhất: { $candidates }

## Ghi tình trạng
registry-fact = Ghi tình trạng
registry-fact-what = Thực trạng, xếp loại, hiệu quả: mỗi thứ một ngày, ghi thêm chứ không xoá.
registry-fact-word = Ghi nhận
registry-fact-day = Ngày
registry-fact-signal = Vì sao biết
registry-fact-seen = Ghi thêm
registry-fact-act = Ghi nhận
registry-fact-done = Đã ghi tình trạng của { $name }.
registry-status = Tạm ngừng, hoạt động lại
registry-status-act = Thủ tục
registry-status-do = Ghi nhận
registry-status-done = { $name }: { $status }.
registry-status-none = Với tình trạng hiện tại, pháp luật hôm nay không cho thủ tục nào ở đây.
registry-act-suspend = Tạm ngừng kinh doanh
registry-act-resume = Hoạt động trở lại
registry-act-declare_bankrupt = Bị tuyên bố phá sản
registry-act-dissolve_compulsorily = Thuộc trường hợp giải thể bắt buộc
registry-act-complete_dissolution = Hoàn thành giải thể
registry-act-convert = Có thể chuyển thành hợp tác xã
registry-act-ground = Phải xử lý
registry-act-papers = { $act }: cần { $papers }. Căn cứ: { $basis }.
registry-ground-stopped = Ngừng hoạt động từ { $since }, quá { $months } tháng ({ $basis })
registry-ground-under_minimum = Không đủ thành viên từ { $since }, quá { $months } tháng ({ $basis })
registry-ground-no_meeting = Không họp đại hội từ { $since }, quá { $months } tháng ({ $basis })

## Pháp luật yêu cầu
registry-law = Pháp luật yêu cầu lúc này
registry-law-day = Theo quy định có hiệu lực ngày { $day }
registry-law-nothing = Không có yêu cầu nào lúc này.
registry-duty-yearly_report = Báo cáo tình hình hoạt động năm { $year }
registry-duty-general_meeting = Đại hội thành viên thường niên về năm { $year }
registry-duty-members = Đủ số thành viên tối thiểu
registry-duty-due = Hạn { $day }
registry-duty-done = Xong
registry-duty-late = Đã làm, trễ
registry-duty-kept = Đủ
registry-duty-broken = Không đủ
registry-days-left = Còn { $days } ngày
registry-days-over = Quá { $days } ngày

## Thành viên
registry-members = Thành viên
registry-members-of = { $members } thành viên
registry-count = Ghi số thành viên
registry-count-what = Số lượng theo ngày. Hộ nghèo, dân tộc thiểu số chỉ ghi số, không ghi tên.
registry-count-day = Đến ngày
registry-count-act = Ghi số lượng
registry-count-done = { $name }: { $members } thành viên.
registry-counts = Thành viên, lao động theo ngày
registry-individuals = Cá nhân
registry-households = Hộ gia đình
registry-legal_persons = Pháp nhân
registry-poor = Trong đó: hộ nghèo, cận nghèo
registry-ethnic_minority = Trong đó: dân tộc thiểu số
registry-workers = Lao động thường xuyên
registry-members-no_number = Ghi số, chỉ gồm chữ số.
registry-member-list = Danh sách thành viên
registry-member-list-what = Dữ liệu cá nhân: số căn cước bị che, xem đủ số phải ghi lý do ở trang cá nhân.
registry-member-none = Chưa ghi thành viên nào
registry-member-none-why = Số lượng theo ngày vẫn đủ cho báo cáo. Ghi từng người khi cần theo dõi vốn góp.
registry-member-name = Họ tên, tên tổ chức
registry-member-who-hint = Cá nhân, hộ: họ tên người đại diện. Pháp nhân: tên hoặc mã số trong danh mục.
registry-member-kind = Loại
registry-member-individual = Cá nhân
registry-member-household = Hộ gia đình
registry-member-legal_person = Pháp nhân
registry-member-capital = Vốn góp (triệu đồng)
registry-member-capital_dong = Vốn góp (đồng)
registry-member-certificate_number = Số giấy chứng nhận góp vốn
registry-member-joined = Ngày gia nhập
registry-member-left = Ngày ra
registry-member-add = Thêm thành viên
registry-member-add-what = Vốn góp được đối chiếu với mức tối đa của luật có hiệu lực ngày gia nhập.
registry-member-add-act = Thêm thành viên
registry-member-added = Đã thêm { $name }.
registry-member-added-doubtful = Đã thêm { $name }. Vốn góp vượt một mức chưa kiểm chứng; hãy đối chiếu văn bản.
registry-member-leave = Ghi ra
registry-member-leave-act = Ghi ngày ra
registry-member-gone-done = Đã ghi ngày ra của { $name }.

## Báo cáo năm
registry-report = Báo cáo năm
registry-report-what = Số ước ghi trước, số chính thức ghi sau; số cũ vẫn giữ.
registry-report-act = Ghi báo cáo
registry-report-done = Đã ghi báo cáo năm { $year } của { $name }.
registry-report-of = Năm
registry-report-certainty = Số liệu
registry-certainty-estimated = Ước thực hiện
registry-certainty-final = Chính thức
registry-report-capital = Tổng nguồn vốn (đồng)
registry-report-revenue = Doanh thu (đồng)
registry-report-profit = Lãi (đồng)
registry-report-loss = Lỗ (đồng)
registry-report-income = Thu nhập bình quân một lao động một năm (đồng)
registry-report-taxes = Thuế đã nộp (đồng)
registry-report-from_members = Doanh thu từ thành viên (đồng)
registry-report-difficulties = Khó khăn
registry-report-advantages = Thuận lợi
registry-report-proposals = Đề xuất, kiến nghị
registry-report-ideas = Sáng kiến, mô hình hay
registry-report-revenue_million = Doanh thu (triệu đồng)
registry-report-profit_million = Lãi (triệu đồng)
registry-report-day = Ghi ngày
registry-reports = Báo cáo năm

## Hồ sơ
registry-found = Mở hồ sơ thành lập
registry-found-what = Từ sáng kiến đến giấy chứng nhận: mỗi bước có giấy tờ, hạn và người giữ.
registry-found-name = Tên dự kiến
registry-dissolve = Giải thể
registry-dissolve-what = Tự nguyện theo nghị quyết, hoặc bắt buộc khi có trường hợp luật quy định.
registry-dossiers = Hồ sơ
registry-dossiers-what = Thành lập và giải thể: việc gì tiếp theo, ai đang giữ.
registry-dossiers-none = Chưa có hồ sơ nào
registry-dossiers-none-why = Mở hồ sơ thành lập, hoặc giải thể từ trang của hợp tác xã.
registry-dossier-found = Thành lập
registry-dossier-voluntary = Giải thể tự nguyện
registry-dossier-compulsory = Giải thể bắt buộc
registry-dossier-kind = Hồ sơ
registry-dossier-next = Bước tiếp theo
registry-dossier-holder = Đang giữ
registry-dossier-days = Số ngày giữ
registry-dossier-state = Tình trạng
registry-dossier-open = Đang làm
registry-dossier-done = Xong
registry-dossier-given_up = Đã thôi
registry-dossier-since = Mở ngày
registry-dossier-open-act = Mở hồ sơ
registry-dossier-opened = Đã mở hồ sơ của { $name }.
registry-dossier-closed = Hồ sơ của { $name } đã xong; minh chứng đã ghi.
registry-dossier-is-open = Hồ sơ đang mở: { $kind }
registry-steps-none = Chưa làm bước nào.
registry-area = Địa bàn
registry-dossier-held = { $holder } giữ { $days } ngày: { $step }.
registry-deadline = { $title }: hạn { $day }, { $left }. Căn cứ: { $basis }.
registry-holder-founders = Sáng lập viên
registry-holder-alliance = Liên minh HTX
registry-holder-cooperative = Hợp tác xã
registry-holder-council = Hội đồng giải thể
registry-holder-agency = Cơ quan đăng ký
registry-holder-committee = Ủy ban nhân dân
registry-steps = Các bước đã làm
registry-step-initiative = Sáng kiến, vận động
registry-step-advice = Tư vấn, hướng dẫn
registry-step-conference = Hội nghị thành lập
registry-step-charter = Điều lệ, phương án sản xuất, kinh doanh
registry-step-check = Nộp hồ sơ đăng ký
registry-step-certificate = Giấy chứng nhận đăng ký
registry-step-proposal = Đề xuất giải thể
registry-step-visit = Làm việc với hợp tác xã
registry-step-resolution = Nghị quyết giải thể
registry-step-decision = Quyết định giải thể bắt buộc
registry-step-council = Lập hội đồng giải thể
registry-step-notice = Thông báo, đăng báo
registry-step-debts = Xử lý tài sản, công nợ
registry-step-file = Nộp hồ sơ giải thể
registry-step-confirmation = Xác nhận đã giải thể
registry-step-day = Ngày
registry-step-said = Ghi thêm
registry-step-act = Ghi bước này
registry-step-done = Đã ghi bước của hồ sơ { $name }.
registry-founders = Số sáng lập viên
registry-votes = Số phiếu tán thành
registry-present = Số phiếu có mặt
registry-papers = Giấy tờ theo quy định
registry-papers-now = Giấy tờ đã có
registry-paper-there = Đã có
registry-paper-missing = Còn thiếu
registry-give_up = Thôi hồ sơ
registry-give_up-what = Hồ sơ dừng tại đây. Đơn vị đang giải thể trở lại hoạt động theo đăng ký.
registry-give_up-reason = Lý do
registry-give_up-act = Thôi hồ sơ
registry-give_up-done = Đã thôi hồ sơ của { $name }.

## Đề xuất giải thể
registry-candidates = Đề xuất giải thể
registry-candidates-what = Đơn vị cầm chừng, hình thức, ngừng hoạt động, hoặc có trường hợp luật quy định, tính đến hôm nay.
registry-candidates-nobody = Không có đơn vị nào thuộc diện này.
registry-candidates-members = Đưa vào danh sách gốc
registry-candidates-title = Tên danh sách
registry-candidates-name = HTX thuộc diện giải thể, đến ngày { $day }
registry-candidates-source = Nguồn
registry-candidates-source-hint = Rà soát nào, ai xác nhận
registry-candidates-act = Chốt danh sách gốc
registry-candidates-done = Đã chốt danh sách gốc gồm { $members } đơn vị.
registry-candidates-none_chosen = Chọn ít nhất một đơn vị.

## Dòng thời gian, việc của tôi
registry-event-entered = Được ghi vào sổ đăng ký
registry-event-founded = Thành lập với { $founders } sáng lập viên ({ $basis })
registry-event-dissolved = Đã giải thể ({ $basis })
registry-event-report = Báo cáo năm { $year }: { $certainty ->
    [final] số chính thức
   *[other] số ước
}
registry-item-found = Hồ sơ thành lập { $name }
registry-item-found-verb = Làm bước tiếp
registry-item-dissolve = Hồ sơ giải thể { $name }
registry-item-dissolve-verb = Làm bước tiếp
registry-cooperative = Sổ đăng ký hợp tác xã
registry-event-legal = Pháp lý: { $word ->
    [registered] đang hoạt động
    [suspended] tạm ngừng kinh doanh
    [dissolving] đang làm thủ tục giải thể
    [dissolved] đã giải thể
    [merged] đã sáp nhập
    [consolidated] đã hợp nhất
    [divided] đã chia
    [split] đã tách, còn hoạt động
    [converted] đã chuyển đổi
   *[other] đã phá sản
} ({ $basis })
registry-event-activity = Thực trạng: { $word ->
    [active] hoạt động
    [intermittent] cầm chừng
    [formal_only] hình thức
   *[other] ngừng hoạt động
}
registry-event-rank = Xếp loại: { $word ->
    [good] tốt
    [fair] khá
    [average] trung bình
    [weak] yếu
   *[other] không xếp loại
}
registry-event-effective = Hiệu quả: { $word ->
    [yes] hiệu quả
   *[other] chưa hiệu quả
}
