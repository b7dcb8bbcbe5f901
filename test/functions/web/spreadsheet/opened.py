"""What openpyxl finds in a workbook: how it is laid out, and how the cells of its second line are written."""
import json
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
print(json.dumps([
    {
        "name": sheet.title,
        "frozen": sheet.freeze_panes,
        "filtered": sheet.auto_filter.ref,
        "widths": [round(column.width) for column in sheet.column_dimensions.values()],
        "lists": [{"at": str(rule.sqref), "from": rule.formula1} for rule in sheet.data_validations.dataValidation],
        "cells": [{"type": cell.data_type, "format": cell.number_format} for cell in (sheet[2] if sheet.max_row > 1 else [])],
    }
    for sheet in book.worksheets
]))
