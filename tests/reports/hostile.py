"""Text as a hostile or merely odd CRM holds it."""

from __future__ import annotations

HOSTILE = {
    "closing script tag": "</script><script>document.title='ran'</script>",
    "event handler": '"><img src=x onerror="document.title=\'ran\'">',
    "javascript address": "javascript:document.title='ran'",
    "style": "</style><style>body{display:none}</style>",
    "quotes": "\"'`' or 1=1 --",
    "template": "{{ 7 * 7 }}{% for x in () %}${7*7}<%= 7 %>",
    "formula": '=HYPERLINK("http://evil.example","click")',
    "formula behind blanks": " \u00a0\u200b=1+1",
    "wide formula": "＝1+1",
    "right to left": "abc\u202egnp.exe",
    "controls": "bell\x07 nul\x00 back\x08 c1\x9b31m",
    "terminal escapes": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x1b[2J",
    "line breaks": "one\r\nFINDING forged\u2028two",
    "half a pair": "\ud800 alone",
    "emoji": "👩‍💻 ünïcödé 漢字",
    "long": "x" * 100_000,
}
