"""Excel 97 to 2003, and Excel 5 and 95 ([MS-XLS]): BIFF, a row of records.

First come those of the whole workbook, the strings that cells share among them (`strings`), then those of sheet after
sheet (`sheet`). `workbook` goes through it all.
"""
