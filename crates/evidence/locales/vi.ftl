# Texts of evidence. Keys begin with evidence-.

## Refused entries
evidence-record-future = Ngày { $day } chưa đến, hôm nay là { $today }. Ghi ngày việc đã diễn ra.
evidence-record-by_context = Loại minh chứng này do phần nghiệp vụ tự ghi, không nhập bằng biểu mẫu. Mở hồ sơ nghiệp vụ để làm việc đó.
evidence-record-no_subjects = Chưa ghi đối tượng. Ghi tên hoặc mã của HTX, mỗi dòng một tên.
evidence-record-no_quantity = Chưa ghi số lượng. Loại minh chứng này phải có số lượng.
evidence-record-no_amount = Chưa ghi số tiền. Loại minh chứng này phải có số tiền và nguồn kinh phí.
evidence-record-no_papers = Chưa có giấy tờ. Nhập giấy tờ vào kho văn bản, rồi ghi số, ký hiệu ở đây.
evidence-record-never_subjects = Loại minh chứng này không ghi đối tượng. Bỏ trống ô đối tượng hoặc chọn loại khác.
evidence-record-never_quantity = Loại minh chứng này không ghi số lượng. Bỏ trống ô số lượng hoặc chọn loại khác.
evidence-record-never_amount = Loại minh chứng này không ghi số tiền. Bỏ trống ô số tiền hoặc chọn loại khác.
evidence-record-never_papers = Loại minh chứng này không kèm giấy tờ. Bỏ trống ô giấy tờ hoặc chọn loại khác.
evidence-record-too_many_subjects = Có { $count } đối tượng, mỗi lần ghi được { $most }. Tách thành nhiều lần ghi.
evidence-record-too_many_papers = Có { $count } giấy tờ, mỗi lần ghi được { $most }. Giữ lại những giấy tờ chính.
evidence-record-quantity = Số lượng chưa đúng. Ghi số lớn hơn 0, ví dụ 30 hoặc 2,5.
evidence-record-whole = Số lượng của loại này là số nguyên. Bỏ phần lẻ.
evidence-record-amount = Số tiền chưa đúng. Ghi số đồng lớn hơn 0, ví dụ 120.000.000.
evidence-record-money = Số tiền phải đi cùng nguồn kinh phí. Ghi đủ cả hai, hoặc bỏ trống cả hai.
evidence-record-note = Ghi chú không quá { $most } ký tự và không có ký tự lạ. Rút gọn rồi ghi lại.
evidence-record-programme = Mã chương trình viết trên một dòng, không quá { $most } ký tự.
evidence-record-again = Lý do ghi lại viết trên một dòng, không quá { $most } ký tự.
evidence-record-no_body = Không có cơ quan này trong danh mục. Chọn lại cơ quan chịu trách nhiệm.
evidence-record-no_subject = Có đối tượng không còn trong danh mục. Kiểm tra lại tên rồi ghi tiếp.
evidence-record-no_area = Không có địa bàn này trên bản đồ hôm nay. Chọn lại địa bàn.
evidence-record-same = { $by } đã ghi một minh chứng y như vậy cho ngày { $day }. Nếu đúng là một lần khác, ghi lý do ở ô bên dưới rồi gửi lại.
evidence-record-taken = Minh chứng này đã được ghi rồi. Tải lại trang để xem.
evidence-record-needs_letter = Bạn không thuộc { $body }. Muốn ghi thay, nhập công văn của cơ quan đó vào kho rồi ghi số, ký hiệu ở đây.
evidence-record-paper = Có giấy tờ không có trong kho hoặc ngoài phạm vi của bạn. Kiểm tra lại số, ký hiệu.
evidence-record-letter = Không có công văn này trong kho hoặc ngoài phạm vi của bạn. Nhập công văn vào kho trước.

## Refused acts
evidence-act-own_entry = Bạn là người đã ghi nhận minh chứng này. Người khác của cơ quan phải xác nhận.
evidence-act-own_letter = Bạn là người đã làm thay theo công văn. Chuyên viên khác của Liên minh phải ký đối chiếu.
evidence-act-in_their_place = Bạn đang làm thay người đã ghi nhận hoặc đã làm theo công văn. Người khác của cơ quan phải xem.
evidence-act-verified = { $by } đã xác nhận lúc { $at }. Không cần xác nhận nữa; nếu ghi sai thì đảo bút toán.
evidence-act-reversed = { $by } đã đảo bút toán này lúc { $at }. Nếu việc có thật, hãy ghi nhận lại.
evidence-act-returned = { $by } đã trả lại lúc { $at }. Chờ người ghi nhận bổ sung và gửi lại.
evidence-act-no_letter = Chưa có ai làm thay theo công văn nên chưa có gì để ký đối chiếu.
evidence-act-awaiting = { $by } đã xác nhận theo công văn lúc { $at }. Chờ chuyên viên khác ký đối chiếu.
evidence-act-not_returned = Minh chứng này không bị trả lại nên không cần gửi lại.
evidence-act-reason = Ghi lý do trên một dòng, không quá { $most } ký tự.
evidence-act-letter = Chưa có công văn, hoặc công văn ngoài phạm vi của bạn. Nhập công văn vào kho rồi ghi số, ký hiệu.
evidence-act-paper = Có giấy tờ không có trong kho hoặc ngoài phạm vi của bạn. Kiểm tra lại số, ký hiệu.
evidence-act-too_many_papers = Một minh chứng giữ được { $most } giấy tờ. Bỏ bớt giấy tờ vừa thêm.
evidence-act-needs_letter = Bạn không thuộc { $body }. Muốn xác nhận thay, dùng «Xác nhận theo công văn».

## Refused lists and questions
evidence-baseline-title = Tên danh sách viết trên một dòng, không quá { $most } ký tự.
evidence-baseline-source = Nguồn của danh sách phải có và không quá { $most } ký tự.
evidence-baseline-future = Ngày { $day } chưa đến. Chốt danh sách vào hôm nay hoặc một ngày đã qua.
evidence-baseline-empty = Danh sách chưa có HTX nào. Dán tên hoặc mã, mỗi dòng một HTX.
evidence-baseline-too_many = Có { $count } HTX, một danh sách giữ được { $most }. Tách thành nhiều danh sách.
evidence-baseline-no_member = Có HTX không có trong danh mục. Kiểm tra lại rồi chốt.
evidence-baseline-paper = Không có văn bản này trong kho hoặc ngoài phạm vi của bạn. Kiểm tra lại số, ký hiệu.
evidence-question-title = Tên chỉ số viết trên một dòng, không quá { $most } ký tự.
evidence-question-no_kinds = Chưa chọn loại minh chứng để đếm. Chọn ít nhất một loại.
evidence-question-too_many_kinds = Chọn { $count } loại minh chứng, một chỉ số đếm được { $most }. Bỏ bớt.
evidence-question-twice = «{ $kind }» được chọn hai lần. Bỏ một lần.
evidence-question-lacks = «{ $kind }» không có thành phần cần đếm ({ $what }). Chọn loại khác hoặc cách đếm khác.
evidence-question-units = «{ $kind }» có đơn vị tính khác nên không cộng được. Tách thành hai chỉ số.
evidence-question-days = Ngày cuối trước ngày đầu. Sửa một trong hai ngày.
evidence-question-programme = Mã chương trình viết trên một dòng, không quá { $most } ký tự.
evidence-question-both = Chỉ số so sánh không tự đếm minh chứng. Bỏ các loại minh chứng đã chọn.
evidence-question-part = Chỉ số được so sánh không có, hoặc không so sánh được. Chọn chỉ số khác.
evidence-question-measures = Hai chỉ số có đơn vị khác nhau nên không so sánh được.
evidence-question-areas = Chọn từ 1 đến { $most } địa bàn, mỗi địa bàn một lần.
evidence-question-baseline = Không có danh sách gốc này. Chốt danh sách trước.

## Names as they are typed
evidence-naming-none = Không tìm thấy «{ $found }» trong danh mục. Ghi đúng tên đầy đủ hoặc mã.
evidence-naming-near = Không có tổ chức tên đúng là «{ $found }». Gần giống: { $told }.
evidence-naming-several = Có nhiều tổ chức tên «{ $found }»: { $told }. Ghi mã để chọn đúng.
evidence-naming-no-paper = Không tìm thấy văn bản số «{ $found }» trong kho. Nhập văn bản vào kho trước.
evidence-naming-papers = Có nhiều văn bản số «{ $found }». Dán địa chỉ trang của văn bản cần dùng.

## States
evidence-state-recorded = Chờ xác nhận
evidence-state-awaiting_countersign = Chờ ký đối chiếu
evidence-state-verified = Đã xác nhận
evidence-state-returned = Bị trả lại
evidence-state-reversed = Đã đảo
evidence-held-today = { $who } giữ từ hôm nay
evidence-held = { $who } giữ { $n } ngày
evidence-holder-alliance = Liên minh HTX
evidence-by-at = { $by }, { $at }
evidence-by-house = phần mềm

## Money
evidence-money-none = Không có
evidence-money-central_budget = Ngân sách trung ương
evidence-money-province_budget = Ngân sách tỉnh
evidence-money-district_budget = Ngân sách huyện
evidence-money-commune_budget = Ngân sách xã
evidence-money-programme = Chương trình mục tiêu quốc gia
evidence-money-fund = Quỹ hỗ trợ phát triển HTX
evidence-money-bank_credit = Tín dụng ngân hàng
evidence-money-cooperative_own = Vốn của HTX
evidence-money-contribution = Đóng góp của thành viên, người dân
evidence-money-foreign = Vốn nước ngoài
evidence-money-other = Nguồn khác
evidence-dong = { $n } đồng

## The list
evidence-entries = Minh chứng
evidence-entries-count = { $n } minh chứng trong phạm vi của bạn
evidence-entries-more = Hơn { $n } minh chứng trong phạm vi của bạn, mới nhất đứng trước; lọc để tìm minh chứng cũ hơn
evidence-sheet-name = minh-chung
evidence-all = Tất cả
evidence-empty = Chưa có minh chứng nào
evidence-empty-why = Minh chứng là việc đã diễn ra, có ngày, đối tượng và giấy tờ. Mọi con số của kế hoạch đếm từ đây.
evidence-filter-words = Tên đối tượng, ghi chú
evidence-filter-from = Từ ngày
evidence-filter-to = Đến ngày
evidence-column-what = Việc
evidence-column-whom = Đối tượng
evidence-column-state = Tình trạng
evidence-column-holder = Ai giữ
evidence-column-who = Ai ghi nhận, ai xác nhận
evidence-recorded-by = Người ghi nhận

## The form
evidence-record = Ghi nhận minh chứng
evidence-record-what = Một việc đã diễn ra: ngày nào, với ai, theo giấy tờ nào. Người khác của cơ quan sẽ xác nhận.
evidence-record-act = Ghi nhận
evidence-recorded = Đã ghi nhận. Minh chứng đang chờ người khác xác nhận.
evidence-field-kind = Loại minh chứng
evidence-field-kind-choose = Chọn…
evidence-field-unit = Đơn vị tính
evidence-field-day = Ngày diễn ra
evidence-field-body = Cơ quan chịu trách nhiệm
evidence-field-subjects = Đối tượng
evidence-field-subjects-hint = Tên đầy đủ hoặc mã của HTX, mỗi dòng một tên. Bỏ trống nếu loại minh chứng không cần.
evidence-field-papers = Giấy tờ
evidence-field-papers-hint = Số, ký hiệu của văn bản trong kho, mỗi dòng một văn bản. Bỏ trống nếu loại minh chứng không cần.
evidence-field-quantity = Số lượng
evidence-field-quantity-hint = Theo đơn vị của loại minh chứng, ví dụ 30 hoặc 2,5. Bỏ trống nếu loại minh chứng không cần.
evidence-field-amount = Số tiền (đồng)
evidence-field-amount-hint = Ví dụ 120.000.000. Bỏ trống nếu không có tiền.
evidence-field-money = Nguồn kinh phí
evidence-field-programme = Chương trình
evidence-field-programme-hint = Mã chương trình, nếu thuộc một chương trình.
evidence-field-note = Ghi chú
evidence-field-letter = Công văn của cơ quan
evidence-field-letter-hint = Số, ký hiệu của văn bản trong kho.
evidence-field-again = Lý do ghi lại
evidence-field-area = Địa bàn
evidence-field-numbers = Số lượng, số tiền
evidence-field-attributes = Đặc điểm vào ngày đó
evidence-field-reason = Lý do

## The page of an entry
evidence-own = Bạn là người ghi nhận, nên người khác phải xác nhận.
evidence-trail = Diễn biến
evidence-no-papers = Không có giấy tờ kèm theo.
evidence-subjects-hidden = và { $n } tổ chức khác
evidence-papers-hidden = Có { $n } giấy tờ ngoài phạm vi của bạn.
evidence-by-letter = Theo công văn
evidence-attribute-yes = có
evidence-attribute-no = không
evidence-attribute-good = tốt
evidence-attribute-fair = khá
evidence-attribute-average = trung bình
evidence-attribute-weak = yếu
evidence-attribute-not_ranked = chưa xếp loại
evidence-trail-letter = Mở công văn
evidence-trail-recorded = { $by } ghi nhận
evidence-trail-recorded-by-letter = { $by } ghi nhận thay theo công văn
evidence-trail-verify = { $by } xác nhận
evidence-trail-verify_by_letter = { $by } xác nhận thay theo công văn
evidence-trail-countersign = { $by } ký đối chiếu
evidence-trail-return = { $by } trả lại
evidence-trail-resubmit = { $by } gửi lại
evidence-trail-reverse = { $by } đảo bút toán
evidence-verify = Xác nhận
evidence-verified = Đã xác nhận. Con số của kế hoạch đã tính minh chứng này.
evidence-countersign = Ký đối chiếu
evidence-countersigned = Đã ký đối chiếu. Minh chứng đã được xác nhận.
evidence-leave = Thôi
evidence-verify-by-letter = Xác nhận theo công văn
evidence-verify-by-letter-effect = Bạn xác nhận thay cơ quan theo công văn của họ. Chuyên viên khác của Liên minh phải ký đối chiếu thì mới tính là đã xác nhận.
evidence-verify-by-letter-act = Xác nhận thay
evidence-verify_by_letter-done = Đã xác nhận theo công văn. Chờ chuyên viên khác ký đối chiếu.
evidence-return = Trả lại
evidence-return-effect = Minh chứng trở về người ghi nhận và không tính vào con số nào cho đến khi họ gửi lại.
evidence-return-act = Trả lại
evidence-return-done = Đã trả lại cho người ghi nhận.
evidence-resubmit = Gửi lại
evidence-resubmit-effect = Minh chứng chờ cơ quan xác nhận lần nữa, kèm những gì bạn vừa bổ sung.
evidence-resubmit-act = Gửi lại
evidence-resubmit-done = Đã gửi lại. Minh chứng đang chờ xác nhận.
evidence-reverse = Đảo bút toán
evidence-reverse-effect = Minh chứng vẫn được giữ và xem được, nhưng không tính vào con số nào nữa. Không có đường trở lại; nếu việc có thật thì ghi nhận mới.
evidence-reverse-act = Đảo bút toán
evidence-reverse-done = Đã đảo bút toán. Minh chứng không còn được tính.

## Work and timelines
evidence-item-verify = { $what }: { $whom } ({ $day })
evidence-item-verify-verb = Xem và xác nhận
evidence-item-countersign = Theo công văn: { $what }, { $whom } ({ $day })
evidence-item-countersign-verb = Xem và ký đối chiếu
evidence-item-mend = Bị trả lại: { $what }, { $whom } ({ $day })
evidence-item-mend-verb = Bổ sung và gửi lại
evidence-event-recorded = { $what }
evidence-event-reversed = Đã đảo: { $what }, ngày { $day }

## Kinds
evidence-kinds = Loại minh chứng
evidence-kinds-what = Những việc có thể ghi nhận, cần ghi gì, ai ghi nhận và ai xác nhận.
evidence-need-required = bắt buộc
evidence-need-optional = tùy chọn
evidence-need-never = không
evidence-recorder-form = Cơ quan ghi bằng biểu mẫu
evidence-recorder-context = Hồ sơ nghiệp vụ tự ghi
evidence-verifier-body = Người khác của cơ quan xác nhận
evidence-verifier-alliance = Liên minh HTX xác nhận

## Frozen lists
evidence-baselines = Danh sách gốc
evidence-baselines-what = Danh sách chốt vào một ngày, không đổi nữa. Chỉ tiêu phần trăm tính trên danh sách này.
evidence-baselines-empty = Chưa chốt danh sách nào
evidence-baselines-empty-why = Chỉ tiêu «20% trong tổng số…» cần biết tổng số là những HTX nào, tại ngày nào.
evidence-baseline-title-field = Tên danh sách
evidence-baseline-day-field = Ngày chốt
evidence-baseline-size = Số HTX
evidence-baseline-frozen = Người chốt
evidence-baseline-under = { $n } HTX, chốt ngày { $day }, không đổi
evidence-baseline-source-field = Nguồn
evidence-baseline-source-hint = Danh sách lấy từ đâu: văn bản, tệp, cách lọc.
evidence-baseline-paper-field = Văn bản
evidence-baseline-paper-open = Mở văn bản
evidence-baseline-members = Thành viên của danh sách
evidence-baseline-members-hint = Dán tên đầy đủ hoặc mã của HTX, mỗi dòng một HTX. Chỉ tên khớp hẳn mới được nhận.
evidence-baseline-number = Số thứ tự
evidence-baseline-member = Hợp tác xã
evidence-baseline-code = Mã
evidence-freeze = Chốt danh sách gốc
evidence-freeze-what = Dán tên, xem phần mềm hiểu là những HTX nào, rồi chốt. Chốt rồi không sửa được.
evidence-freeze-look = Xem danh sách
evidence-freeze-act = Chốt danh sách
evidence-freeze-preview = Hiểu được { $n } HTX. Kiểm tra từng dòng trước khi chốt.
evidence-frozen = Đã chốt danh sách gốc.
