"""`python -m forumgraf`: the command line where scripts are not on the path."""

from forumgraf.cli import main

if __name__ == "__main__":
    main(prog_name="forumgraf")
