"""Prints the text of the pages of PDFs, as a library for Python finds it.

In go the name of the library and paths; out comes for each file one line of JSON, a list
of the texts of its pages.
"""

import json
import sys


def pymupdf(path):
    import pymupdf

    with pymupdf.open(path) as document:
        return [page.get_text() for page in document]


def pypdf(path):
    from pypdf import PdfReader

    return [page.extract_text() for page in PdfReader(path).pages]


def pdfminer(path):
    from io import BytesIO
    from html import unescape
    from re import sub

    from pdfminer.high_level import extract_text_to_fp

    # By the marks of the content, which stand in reading order. Its guess from where the words
    # stand takes the cells of a table for columns of a newspaper.
    with open(path, "rb") as file:
        out = BytesIO()
        extract_text_to_fp(file, out, output_type="tag", codec="utf-8")
    pages = out.getvalue().decode().split("</page>")[:-1]
    return [unescape(sub("<[^>]*>", "\n", page)) for page in pages]


if __name__ == "__main__":
    read = {"pymupdf": pymupdf, "pypdf": pypdf, "pdfminer": pdfminer}[sys.argv[1]]
    for path in sys.argv[2:]:
        print(json.dumps(read(path)))
