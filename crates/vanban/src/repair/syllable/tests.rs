use super::*;

const REAL: &str = "
    kế hoạch triển khai đề án nâng cao năng lực và hiệu quả hoạt động của hợp tác xã nông nghiệp sản
    xuất chế biến sâu khẩu phẩm chủ có quy mô lớn theo chuỗi giá trị gắn với xây dựng thôn mới căn cứ
    quyết định số ngày tháng ủy ban nhân dân tỉnh về việc phê duyệt điều lệ liên minh khoá nhiệm kỳ giai
    đoạn tờ trình ban hành sau đây gọi tắt là các nội dung mục đích yêu cầu chất lượng chưa để đạt tiêu
    chí đồng thời tiếp tục duy trì đang thành lập tăng cường phát huy hơn nữa vai trò kết hỗ trợ viên
    cộng khu vực đời sống vật tinh thần cho người lao trong phối giữa cấp đảng chính quyền ngành gồm
    giám đốc gì gìn giữ giếng giêng giết giặc giỏi giúp giảm giống giữa giàu quá quý quyển quốc quả
    quảng quận quân quê quen quét quẹt quít quýt quỳnh quyên quyết thuyết khuya khuỷu khuyến nguyễn
    nghiêng nghiệp nghèo nghề nghỉ nghĩa ghi ghế ghép kênh kiểm kiến kinh ký kỹ kỷ lý lỹ mỹ sỹ sĩ tỷ tỉ
    hy hi ý y yên yêu yếu yết yểm uỷ uy úy hoà hòa hoá hóa thuỷ thủy thuế thuê thuở huơ toà tòa khoẻ
    khỏe xoè loè hoạch ngoặc ngoằn xoắn khoăn loạt hoạt đoạt ngoài xoài choàng hoang hoàng ngoan oanh
    oai oan oán oăm luân luật xuân xuất chuẩn chuẩn khuây nguây tuần tuân thuần thuận quần quật
    ương ước ướt ướp ươm ứng ức ưu ưa rượu hươu bướu mướp cướp lướt mướt người tươi cười trường phương
    chương tướng xương lương buổi cuối tuổi nuôi buồm nhuộm muốn buôn chuồng ruộng xuống vuông muốt tuốt
    thuốc cuộc buộc luộc biếc việc tiệc tiếp hiệp điệp biết viết tiết siết kiêm điểm tiêm biển điện tiền
    miếng tiếng biếng kiêng chiếu kiều chiều điều biểu xoong boong moóc goòng đoàng khoảng loãng noãn
    huệ tuệ huênh khuếch tuếch tuyết tuyến tuyên huynh huých khuỵu tuýt huýt buýt pin ê ế ố ổ ở ơ ồ ợ
    trắng trăng trăm trằn tắt bắt bắc mặc mặn nắp đắp đẹp dẹp kẹp kép nét mét két kéo béo bèo xẻng kẻng
    len đèn phên mềm nếm bếp xếp nếp tết kết hết mệt ệch lệch chếch kịch lịch thích bình tình nhịp kịp
    dịp ít mít thịt vịt chịu níu líu dìu nguội nghĩ ngã ngỡ ngơ ngớt ngớp nhớp nhọt ngọt tót tóc góc
    sóc học đọc khó nhỏ to bò bỏ bom nom hòm họp chóp mốc tốc độc gốc hộp tốp hộp tôm nồm hôm nhôm một
    hột tốt bơi bơm cơm sớm sơn hơn lợp lớp chợp bớt thớt vợt cù lùa mùa của múc đúc cúi túi núi hùm
    chum chúm chung vùng cụp chụp bút rút hút đứt vứt mứt bưng rừng đừng chừng gửi ngửi cứu mưu lưu hưu
    hừm ừm đắng đặng đậu đấu đẩy đây gậy ngậy đất cất mật cấp gấp tập tầng nâng vâng bậc gấc";

#[test]
fn every_real_syllable_is_known() {
    for word in REAL.split_whitespace() {
        assert!(is_syllable(word), "{word}");
        assert!(is_syllable(&word.to_uppercase()), "{word}");
    }
    assert!(REAL.split_whitespace().count() > 450);
}

#[test]
fn near_misses_are_refused() {
    let wrong = "
        kếtquả vềtổng ngiệp nghành kông cinh cế ngê ghà nghà ce ci kà kơ qa quư cac mat hop
        tich càc màt hỏp tĩch tếế hòà ếtt trr bl strong plan wan fa ja za wi đắk krông tẻh plei
        búk lắk prôtêin aă ăa âa ươ ưo uoi iê tiê điê tuyê yn yt yg ng nh th b đ qđ hđnd htx ubnd
        thựchiện bưu-điện a1 h2o lỔ cỘng vIệt nAm ănh âch êng ơng ưn ưp ơc ơng ôch euê oê aau boat
        biêt viêt nươc bôc mưc phoang boan vuyên giia quuốc phuơng";
    for word in wrong.split_whitespace() {
        assert!(!is_syllable(word), "{word}");
    }
    assert!(!is_syllable(""));
}
