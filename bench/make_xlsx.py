"""Writes a low-income roster of any length in the shape villages send it: title, filing line, two header rows with
merged groups, total, note. Persons are invented; ID numbers have valid checksums and birth years 1900–1909."""

from __future__ import annotations

import argparse
import random
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢傅钟姜"
GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰玉萍红建国志华春梅文海林水金生立永勤凤莲花荣福贵祥"
TEAMS = "一二三四五六七八九十"
WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
HEADERS = ("序号", "户主姓名", "村民组", "保障类别", "家庭情况", None, None, "月保障金额（元）", "起始时间", "身份证号码", "备注")
GROUPED = (None, None, None, None, "家庭人口", "保障人口", "家庭月收入")
STANDALONE = "ABCDHIJK"


def id_number(serial: int, chance: random.Random) -> str:
    """A well-formed number of Luoshan county that nobody living holds; distinct for serials below 120,000."""
    day = f"{1900 + serial // 1000 % 10}{serial // 10_000 % 12 + 1:02}{chance.randint(1, 28):02}"
    digits = f"411521{day}{serial % 1000:03}"
    return digits + "10X98765432"[sum(int(digit) * weight for digit, weight in zip(digits, WEIGHTS)) % 11]


def person(number: int, chance: random.Random) -> tuple[object, ...]:
    """One row: household, members and covered members, income, allowance, start, number, remark."""
    members = chance.randint(1, 6)
    covered = chance.randint(1, members)
    name = chance.choice(SURNAMES) + "".join(chance.choices(GIVEN, k=chance.randint(1, 2)))
    start = f"{chance.randint(2014, 2018)}-{chance.randint(1, 9):02}"
    return (
        number, name, f"{chance.choice(TEAMS)}组", chance.choice(("A类", "B类", "C类")), members, covered,
        chance.choice((0, 0, 200, 380)), covered * 155 + chance.randint(0, 9) * 2.5, start,
        id_number(number, chance), chance.choice((None, None, "新增", "户主更名")),
    )  # fmt: skip


def head(sheet: Worksheet) -> None:
    sheet.append(["罗山县灵山镇董寨村农村最低生活保障对象公示花名册"])
    sheet.append(["填报单位：董寨村村民委员会", *[None] * 6, "填报时间：2018年10月"])
    sheet.append(HEADERS)
    sheet.append(GROUPED)
    sheet.merge_cells("A1:K1")
    sheet.merge_cells("E3:G3")
    for column in STANDALONE:
        sheet.merge_cells(f"{column}3:{column}4")


def make(path: Path, rows: int, seed: int = 411521) -> None:
    """Writes `rows` persons to `path`; the same seed gives the same cells."""
    chance = random.Random(seed)
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "低保花名册"
    head(sheet)
    covered, amount = 0, 0.0
    for number in range(1, rows + 1):
        row = person(number, chance)
        covered, amount = covered + int(row[5]), amount + float(row[7])
        sheet.append(row)
    sheet.append(["合计", *[None] * 4, covered, None, amount])
    sheet.append(["注：公示期七天，如有异议请拨打监督电话 0376-0000000"])
    sheet.merge_cells(start_row=rows + 6, end_row=rows + 6, start_column=1, end_column=11)
    book.save(path)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path", type=Path)
    arguments.add_argument("--rows", type=int, default=20_000)
    options = arguments.parse_args()
    make(options.path, options.rows)
