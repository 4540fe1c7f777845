from markdown_it import MarkdownIt

from bot.sources.exporting.markdown import as_markdown
from tests.sources.exporting.rows import MATRIX

WRITTEN = r"""# The \*house\*

**R** responsible, **A** accountable, **C** consulted, **I** informed

Source: Rules, 2024-02-29

## 3. Usage \& \<care\>

| ID | Activity | Customer | =Host \| Co | Board |
| --- | --- | :-: | :-: | :-: |
| `doors` | Lock the doors | R | A |  |

### 3.1. Access

| ID | Activity | Customer | =Host \| Co | Board |
| --- | --- | :-: | :-: | :-: |
| `keys` | =Hand out a\|b<br>“keys”, é | CI | RA |  |

#### Three

##### Four

###### Five

| ID | Activity | Customer | =Host \| Co | Board |
| --- | --- | :-: | :-: | :-: |
| `lamps` | Light \</script\> \[lamps\](x) | RA |  |  |

###### Five › Six

| ID | Activity | Customer | =Host \| Co | Board |
| --- | --- | :-: | :-: | :-: |
| `attic` | Sweep \`it\` |  | RA |  |
"""


def test_phases_become_headings_and_activities_rows() -> None:
    assert as_markdown(MATRIX).decode().startswith(WRITTEN)


def test_what_markdown_shows_is_what_the_matrix_says() -> None:
    page = MarkdownIt("commonmark").enable("table").render(as_markdown(MATRIX).decode())

    assert "<h1>The *house*</h1>" in page
    assert "<h2>3. Usage &amp; &lt;care&gt;</h2>" in page
    assert ">=Host | Co</th>" in page
    assert "<td>=Hand out a|b<br>“keys”, é</td>" in page
    assert "<td>Light &lt;/script&gt; [lamps](x)</td>" in page
    assert "<td>Sweep `it`</td>" in page
