import Domain

/// What is wrong with a person's or an office's number; the number itself is never quoted.
extension IntakeWords {
    func identityLength() -> String {
        say(
            "身份证号应是 18 位（最后一位可以是 X），请核对。",
            "an ID number has 18 characters (the last may be X); please check it.")
    }

    func identityBirthday() -> String {
        say(
            "身份证号里的出生日期不存在，请核对。",
            "the birthday inside the ID number does not exist; please check it.")
    }

    func identityChecksum() -> String {
        say(
            "身份证号的校验位不对，可能写错了一位，请核对。",
            "the ID number's check digit is wrong; one digit may be mistyped.")
    }

    func cardNumber() -> String {
        say("银行卡号应是 12 到 19 位数字，请核对。", "a bank card number has 12 to 19 digits; please check it.")
    }

    func digitsLost() -> String {
        say(
            "号码被存成了数字，后几位已经丢失。请把这一列设为文本格式，重新录入。",
            "the number was kept as a figure and lost its last digits; please format the column as text and "
                + "type it again.")
    }

    func notAPhone() -> String {
        say(
            "电话号码看不明白，请写成 0376-1234567 这样的形式。",
            "the telephone number is not readable; please write it like 0376-1234567.")
    }
}
