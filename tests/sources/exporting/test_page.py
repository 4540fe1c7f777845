"""The page as people use it, in a real browser."""

import json
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from bot.matrix import Party
from bot.sources.exporting.page import as_html
from tests.sources.exporting.conftest import Open
from tests.sources.exporting.contrast import FAINT
from tests.sources.exporting.services import ATTACK, HOSTILE, MAIL


def shown(page: Page) -> list[str]:
    """The activities that can be seen."""
    return page.locator("tr.row:visible th").all_inner_texts()


def count(page: Page, words: str) -> None:
    """The number of activities is said, also to those who hear it."""
    expect(page.get_by_role("status")).to_have_text(words)
    expect(page.get_by_role("status")).to_have_attribute("aria-live", "polite")


def test_typing_filters_and_marks_what_was_found_and_says_how_much(open_page: Open) -> None:
    page = open_page()
    count(page, "6 activities")
    page.get_by_label("Search").press_sequentially("back")

    count(page, "2 of 6 activities")
    assert shown(page) == ["Manage backups", "Realize backup recovery"]
    assert page.locator("mark").all_inner_texts() == ["back", "back"]
    expect(page.get_by_text("1. Before").locator("visible=true")).to_have_count(0)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("BACKUP recovery", ["Realize backup recovery"]),
        ("zazolc HASLA", ["Zażółć hasła"]),
        ("acces equipe", ["Gérer les accès des équipes"]),
        ("daily alerts", ["Watch the alerts"]),
    ],
)
def test_words_are_found_in_any_order_without_capitals_and_accents(
    open_page: Open, words: str, found: list[str]
) -> None:
    page = open_page()
    page.get_by_label("Search").fill(words)

    count(page, "1 of 6 activities")
    assert shown(page) == found


def test_filters_combine(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("Party").select_option("Customer")
    count(page, "5 of 6 activities")
    page.get_by_label("Accountable").check()
    count(page, "3 of 6 activities")
    page.get_by_label("Phase").select_option(label="\u20032.1. Daily operations")
    count(page, "1 of 6 activities")
    assert shown(page) == ["Realize backup recovery"]

    page.get_by_label("Search").fill("alerts")
    count(page, "0 of 6 activities")
    expect(page.get_by_text("No activity fits.")).to_be_visible()
    page.get_by_role("button", name="Clear").click()
    count(page, "6 activities")
    expect(page.get_by_label("Search")).to_be_focused()
    expect(page.get_by_text("No activity fits.")).to_be_hidden()


def test_several_roles_widen_what_is_found(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("Consulted").check()
    count(page, "3 of 6 activities")
    page.get_by_label("Informed").check()
    count(page, "5 of 6 activities")


def test_a_phase_stands_for_those_within_it(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("Phase").select_option(label="2. Usage")

    count(page, "5 of 6 activities")


def test_the_keyboard_is_enough(open_page: Open) -> None:
    page = open_page()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip to the matrix")).to_be_focused()
    expect(page.get_by_role("link", name="Skip to the matrix")).to_be_in_viewport()
    page.keyboard.press("/")
    expect(page.get_by_label("Search")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.get_by_label("Search")).to_have_value("a/b")
    page.keyboard.press("Escape")
    count(page, "6 activities")

    page.keyboard.press("Tab")
    page.keyboard.type("Host")
    count(page, "6 activities")
    page.keyboard.press("Tab")
    expect(page.get_by_label("Phase")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.get_by_label("Responsible")).to_be_checked()
    count(page, "4 of 6 activities")
    for _ in range(4):
        page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Clear")).to_be_focused()
    page.keyboard.press("Enter")
    count(page, "6 activities")


def test_the_focus_can_be_seen_on_everything_that_takes_it(open_page: Open) -> None:
    page = open_page()
    for _ in range(9):
        page.keyboard.press("Tab")
        width = page.evaluate(
            "getComputedStyle(document.activeElement.closest('label') || document.activeElement)"
            ".outlineWidth"
        )
        assert width == "3px"


def test_a_table_of_rows_and_columns_is_heard_on_wide_and_narrow_screens(open_page: Open) -> None:
    for width in (1280, 360):
        page = open_page(viewport={"width": width, "height": 800})
        for landmark in ("banner", "search", "main", "contentinfo"):
            expect(page.get_by_role(landmark)).to_have_count(1)
        assert page.get_by_role("columnheader").all_inner_texts() == [
            "Activity",
            *(party.name for party in MAIL.parties),
        ]
        row = page.get_by_role("row", name="Realize backup recovery")
        assert [cell.text_content() for cell in row.get_by_role("cell").all()] == [
            "ACaccountable, consulted",
            "Rresponsible",
            "Iinformed",
        ]
        expect(row.get_by_role("rowheader")).to_have_text("Realize backup recovery")


def test_the_names_of_the_parties_stay_in_view(open_page: Open) -> None:
    page = open_page(viewport={"width": 1000, "height": 400})
    page.locator("tr.row").last.scroll_into_view_if_needed()

    expect(page.get_by_role("columnheader", name="Host")).to_be_in_viewport()
    form, head = page.locator("form").bounding_box(), page.locator("thead th").first.bounding_box()
    assert form
    assert head
    assert (form["y"], abs(form["height"] - head["y"]) < 1) == (0, True)


def test_nothing_is_cut_off_on_a_narrow_screen(open_page: Open) -> None:
    page = open_page(viewport={"width": 360, "height": 740})

    assert page.evaluate("document.documentElement.scrollWidth") == 360
    party = page.evaluate(
        "getComputedStyle(document.querySelector('#activity-backups td'), '::before').content"
    )
    assert party == '"Customer"'


def test_many_parties_scroll_in_a_frame_beside_the_activity(open_page: Open) -> None:
    many = tuple(Party(f"team-{n}", f"Team number {n}") for n in range(12))
    page = open_page(replace(MAIL, parties=(*MAIL.parties, *many)))
    frame = page.get_by_role("region", name="The matrix")
    frame.evaluate("frame => frame.scrollTo(9999, 0)")

    assert page.evaluate("document.documentElement.scrollWidth") == 1280
    expect(page.get_by_role("columnheader", name="Team number 11")).to_be_in_viewport()
    expect(page.get_by_role("rowheader", name="Manage backups")).to_be_in_viewport()
    expect(frame).to_have_attribute("tabindex", "0")


def test_print_shows_what_was_filtered_and_no_controls(open_page: Open) -> None:
    page = open_page()
    page.get_by_label("Search").fill("back")
    page.emulate_media(media="print", color_scheme="dark")

    assert shown(page) == ["Manage backups", "Realize backup recovery"]
    expect(page.get_by_text("2 of 6 activities")).to_be_visible()
    for control in ("Search", "Party", "Phase"):
        expect(page.get_by_label(control)).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_can_be_read_in_light_and_dark(open_page: Open, scheme: str) -> None:
    page = open_page(color_scheme=scheme)
    page.get_by_label("Search").fill("back")

    assert page.evaluate(FAINT) == []


def test_without_scripts_the_whole_matrix_is_there(open_page: Open) -> None:
    page = open_page(java_script_enabled=False)

    assert len(shown(page)) == 6
    expect(page.locator("form")).to_be_hidden()
    expect(page.get_by_text("Searching and filtering need JavaScript")).to_be_visible()


def test_texts_of_a_matrix_are_texts_and_never_run(open_page: Open) -> None:
    page = open_page(HOSTILE)
    count(page, "3 activities")
    assert shown(page) == [one.text for one in HOSTILE.activities]
    expect(page.get_by_role("heading", level=1)).to_have_text(f"Mail {ATTACK}")

    page.get_by_label("Search").fill("<script>alert")
    assert page.locator("mark").all_inner_texts() == ["<script>alert"]
    page.get_by_label("Search").fill("<!--")
    count(page, "1 of 3 activities")
    page.get_by_label("Party").select_option(HOSTILE.parties[0].name)
    count(page, "1 of 3 activities")
    assert page.locator("img").count() == 0
    assert page.locator("script").count() == 3  # two of data, and the page's own


def test_a_script_that_got_into_the_page_would_not_run(chromium: Browser, tmp_path: Path) -> None:
    smuggled = b"<script>document.title='run'</script><img src=x onerror=document.title='run'>"
    file = tmp_path / "page.html"
    file.write_bytes(as_html(MAIL).replace(b"</main>", smuggled + b"</main>"))
    page = chromium.new_page()
    page.goto(file.as_uri())

    count(page, "6 activities")
    assert page.title() == "Mail: who does what"
    page.close()


def test_the_data_of_the_page_is_what_the_json_says(open_page: Open) -> None:
    page = open_page(HOSTILE)
    data = json.loads(page.locator("script#matrix").text_content() or "")

    assert data["activities"][0]["activity"] == ATTACK
